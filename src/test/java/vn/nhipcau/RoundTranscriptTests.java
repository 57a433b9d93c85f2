package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.duty.Mornings;
import vn.nhipcau.meeting.Assembly;
import vn.nhipcau.shared.Language;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.StoryTest.FreshFor;
import vn.nhipcau.testing.Storyteller;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A round of voter meetings from the session to the meeting, as a page of the documentation. */
@StoryTest(freshFor = FreshFor.TEST)
@Tag("one-database")
class RoundTranscriptTests extends Transcript {
    @Autowired BusinessClock clock;

    @ParameterizedTest
    @EnumSource
    void thePageShowsWhatIsSaid(Language spoken) {
        language = spoken;
        var people = new People(messenger, receiver);
        var lan = people.secretary();
        people.boDeJoins();
        // What comes by itself comes before the story, not in the middle of it.
        Mornings.tick(house);
        lan.sees("Chưa có lịch nghỉ chính thức năm 2027");
        // From here on nothing comes because this machine is slow.
        house.getBean(Scheduler.class).pause();
        speaks(lan);
        var minh = people.citizen("Minh", language.code());
        var ha = people.citizen("Hà", language.code());
        var assembly = new Assembly(house);
        makeDelegate(assembly, minh, "db-2-1");
        makeDelegate(assembly, ha, "db-2-2");
        assembly.session(8, LocalDate.of(2026, 12, 9), LocalDate.of(2026, 12, 11));
        var an = people.citizen("An", language.code());
        tell(
                "round",
                vi("Một đợt tiếp xúc cử tri", "A round of voter meetings"),
                story -> {
                    story.waitingFor(this::everybodyIsTold)
                            .with(lan.id(), vi("Lan, thư ký", "Lan, secretary"))
                            .with(
                                    minh.id(),
                                    vi("Minh, tổ trưởng tổ đại biểu", "Minh, leads the delegates"))
                            .with(ha.id(), vi("Hà, đại biểu", "Hà, delegate"))
                            .with(People.BO_DE_GROUP, vi("Nhóm phường Bồ Đề", "Bo De’s group"))
                            .with(an.id(), "An");
                    story.chapter(vi("An theo dõi phường Bồ Đề", "An follows Bo De ward"));
                    follows(an);
                    story.chapter(
                            vi("Từ kỳ họp đến đợt tiếp xúc", "From the session to the round"));
                    plans(lan);
                    story.chapter(vi("Trùng giờ, trùng chỗ", "A clash"));
                    clashes(lan);
                    story.chapter(vi("Công bố", "Announced"));
                    lan.taps(label("meeting.plan.deed.ANNOUNCE"));
                    lan.taps(label("meeting.plan.deed.ANNOUNCE"));
                    story.chapter(vi("Ai dự, ai vắng", "Who comes, who does not"));
                    answer(minh, ha, people.officer(), an);
                    story.chapter(vi("An gửi trước ý kiến", "An’s views in advance"));
                    sendsAView(an);
                    story.chapter(vi("Đổi lịch", "Another day"));
                    moves(lan);
                    minh.taps(label("meeting.button.attend"));
                    reminded(story, lan);
                });
    }

    private void makeDelegate(Assembly assembly, Driver who, String delegate) {
        who.says("/start").sees(vi("Kính chào", "elcome"));
        boolean bound =
                assembly.does(
                        () ->
                                house.getBean(vn.nhipcau.council.Delegates.class)
                                        .bind(delegate, assembly.id(who)));
        assertThat(bound).isTrue();
    }

    private void follows(Driver an) {
        an.says(vi("Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc", "A blocked drain in Bo De ward"));
        an.taps(label("chat.consent.agree"));
        an.taps(label("petition.button.send"));
        an.taps(label("petition.notices.yes"));
    }

    /** Whether the People's Committee of a ward is host. */
    boolean isHosted() {
        return true;
    }

    private void plans(Driver lan) {
        lan.says(vi("/kyhop", "/session"));
        lan.taps(vi("Kỳ họp thứ 8", "Session No. 8"));
        lan.taps(label("meeting.session.make.BEFORE"));
        lan.taps("2");
        sets(lan, "PLACE", vi("Nhà văn hóa phường Bồ Đề", "Bo De cultural house"));
        sets(lan, "TIME", "05/12/2026 18:00-20:00");
    }

    // The page is the same every time only if no card is still being changed.
    private void sets(Driver lan, String field, String words) {
        lan.taps(label("meeting.plan.field." + field));
        lan.looksAt(texts.words(language, "meeting.plan.ask." + field)).says(words);
    }

    private void clashes(Driver lan) {
        lan.taps(label("meeting.plan.button.back"));
        lan.taps("1");
        sets(lan, "PLACE", vi("Nhà văn hóa phường Bồ Đề", "Bo De cultural house"));
        sets(lan, "TIME", "05/12/2026 19:00-21:00");
        sets(lan, "PLACE", vi("Hội trường phường Ngọc Thụy", "Ngoc Thuy meeting hall"));
        lan.taps(label("meeting.plan.button.back"));
        lan.taps("2");
        lan.looksAt(vi("Tổ đại biểu số 2 · Đợt", "Delegate Group No. 2"));
    }

    private void answer(Driver minh, Driver ha, Driver boDe, Driver an) {
        minh.taps(label("meeting.button.attend"));
        ha.taps(label("meeting.button.absent"));
        ha.taps(label("meeting.reason.trip"));
        if (isHosted()) {
            boDe.taps("Cử người thay");
            boDe.looksAt("Xin trả lời (reply) tin này")
                    .replies("Nguyễn Văn Bình, Phó Chủ tịch UBND");
        }
        an.taps(label("meeting.button.join"));
    }

    private void sendsAView(Driver an) {
        an.taps(label("meeting.button.view"));
        an.says(
                vi(
                        "Đèn đường phố Phú Viên, phường Bồ Đề hỏng, buổi tối rất tối",
                        "The street lights in Phu Vien street, Bo De ward are broken"));
        an.taps(label("petition.button.send"));
    }

    private void moves(Driver lan) {
        sets(lan, "TIME", "06/12/2026 18:00-20:00");
        lan.taps(label("meeting.plan.button.tellAgain"));
    }

    private void reminded(Storyteller story, Driver lan) {
        chapterAt(story, vi("Trước 7 ngày", "Seven days before"), "2026-11-29T18:00");
        chapterAt(story, vi("Trước 1 ngày", "The day before"), "2026-12-05T18:00");
        chapterAt(story, vi("Trước 2 giờ", "Two hours before"), "2026-12-06T16:00");
        clock.advanceTo(OffsetDateTime.parse("2026-12-06T20:00:00+07:00").toInstant());
        story.chapter(vi("Sau cuộc tiếp xúc", "After the meeting"));
        story.timePasses();
        lan.taps(label("meeting.plan.button.back"));
    }

    private void chapterAt(Storyteller story, String title, String time) {
        story.chapter(title);
        clock.advanceTo(OffsetDateTime.parse(time + ":00+07:00").toInstant());
        story.timePasses();
    }

    private boolean everybodyIsTold() {
        return sql.sql("select count(*) from meeting_notice where status = 'WAITING' and due <= ?")
                        .param(Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
