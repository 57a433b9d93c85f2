package vn.nhipcau;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.meeting.Assembly;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Language;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.StoryTest.FreshFor;
import vn.nhipcau.testing.Storyteller;

/** A voter meeting is over: the page on which minutes are taken, and what comes of them. */
@StoryTest(freshFor = FreshFor.TEST)
@Tag("one-database")
class MinutesTranscriptTests extends Transcript {
    @Autowired BusinessClock clock;

    @ParameterizedTest
    @EnumSource
    void thePageShowsWhatIsSaid(Language spoken) {
        language = spoken;
        var people = new People(messenger, receiver);
        var lan = people.secretary();
        people.joins(lan, people.officer(), answering());
        speaks(lan);
        var tam = holds(people, "Tâm", Role.STANDING_MEMBER, null);
        var an = people.citizen("An", language.code());
        an.says(
                vi(
                        "Cống phố Phú Viên, phường Bồ Đề tắc",
                        "The drain in Phu Vien, Bo De is blocked"));
        an.taps(label("chat.consent.agree")).taps(label("petition.button.send"));
        an.taps(label("petition.notices.yes"));
        var assembly = new Assembly(house);
        String place = vi("Nhà văn hóa phường Bồ Đề", "Bo De culture house");
        assembly.announced("2026-12-02T17:00", place);
        an.taps(label("meeting.button.join"));
        // What was said of the meeting before stands on another page.
        clock.advanceTo(Assembly.at("2026-12-02T17:00").ends().minusSeconds(600));
        await().until(() -> count("meeting_notice where status = 'WAITING'") == 1);
        await().until(() -> count("outbound where status in (0, 1)") == 0);
        tell(
                "minutes",
                vi("Biên bản tiếp xúc cử tri", "Minutes of a voter meeting"),
                story -> {
                    story.waitingFor(this::allIsDone)
                            .with(lan.id(), vi("Lan, thư ký", "Lan, secretary"))
                            .with(tam.id(), vi("Tâm, Thường trực HĐND", "Tâm, Standing Committee"))
                            .with(an.id(), "An")
                            .with(People.BO_DE_GROUP, vi("Nhóm phường Bồ Đề", "Bo De’s group"));
                    isOver(story);
                    areTaken(story, lan);
                    areConfirmed(story, lan);
                    story.chapter(vi("Gửi Thường trực HĐND", "Sent to the Standing Committee"));
                    lan.taps(label("minutes.synthesis.button.send"));
                });
    }

    private void isOver(Storyteller story) {
        story.chapter(vi("Buổi tiếp xúc vừa kết thúc", "The meeting is over"));
        clock.advanceTo(Assembly.at("2026-12-02T17:00").ends());
        await().until(() -> count("minutes") == 1);
        story.timePasses();
    }

    private void areTaken(Storyteller story, Driver lan) {
        story.chapter(vi("Lan mở biên bản, ghi từng ý kiến", "Lan takes the remarks down"));
        lan.taps(label("minutes.button.open"));
        lan.says(
                vi(
                        "Cống ngõ 34 phố Phú Viên tắc cả tháng nay, mưa là ngập",
                        "The drain in Phu Vien street has been blocked for a month"));
        lan.does(
                new MessageContent.Attached(
                        FileKind.VOICE, "voice", null, "audio/ogg", 1000L, null, ""),
                null);
        lan.says(
                vi(
                        "Rác đầu ngõ 3 không ai dọn cả tuần nay",
                        "The rubbish at lane 3 has not been collected for a week"));
        lan.says("Tôi tố cáo ông Nguyễn Văn B nhận hối lộ khi cấp phép xây dựng");
        lan.taps(label("minutes.guide.understood"));
        story.chapter(vi("Đã trả lời tại chỗ", "Answered on the spot"));
        lan.taps("3");
        lan.taps(label("minutes.remark.button.answered"));
        lan.says(vi("Phường dọn ngay trong tuần này", "The ward collects it this week"));
        lan.taps(label("minutes.remark.button.back"));
        story.chapter(vi("Tên cử tri, nếu cần", "The voter’s name, if need be"));
        lan.taps("1");
        lan.taps(label("minutes.remark.button.voter"));
        lan.says(vi("Nguyễn Thị Mến", "Nguyen Thi Men"));
        lan.taps(label("minutes.remark.button.back"));
    }

    private void areConfirmed(Storyteller story, Driver lan) {
        story.chapter(vi("Kết thúc biên bản", "The minutes are closed"));
        lan.taps(label("minutes.button.attended"));
        lan.says("85");
        lan.taps(label("minutes.button.finish"));
        lan.taps(label("minutes.button.confirm"));
    }

    // What follows by itself follows the tap at once, and belongs to it on the page.
    private boolean allIsDone() {
        return count("minutes where state in ('CONFIRMED', 'FILED')") == 0;
    }

    private long count(String what) {
        return sql.sql("select count(*) from " + what).query(Long.class).single();
    }
}
