package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.chat.Reception;
import vn.nhipcau.chat.Said;
import vn.nhipcau.meeting.Assembly;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.Pages;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.Storyteller;

import java.nio.file.Path;

/** A voter meeting is over: the page on which minutes are taken, and what comes of them. */
@StoryTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD) // the clock moves
@Tag("one-database")
class MinutesTranscriptTests {
    private static final Path PAGES = Path.of("docs/transcripts");

    @Autowired Messenger messenger;
    @Autowired Reception reception;
    @Autowired ApplicationContext house;
    @Autowired vn.nhipcau.people.People register;
    @Autowired Roles roles;
    @Autowired BusinessClock clock;
    @Autowired JdbcClient sql;
    @Autowired Texts texts;

    private final Pages pages = new Pages();
    private Language language = Language.VI;

    @ParameterizedTest
    @EnumSource
    void thePageShowsWhatIsSaid(Language spoken) {
        language = spoken;
        var people = new People(messenger, reception);
        var lan = people.secretary();
        people.boDeJoins();
        lan.says("/ngonngu").taps(vi("Tiếng Việt", "English"));
        var tam = holds(people, "Tâm", Role.STANDING_MEMBER);
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
        String title = vi("Biên bản tiếp xúc cử tri", "Minutes of a voter meeting");
        String subtitle =
                vi(
                        "Chép tự động từ các phép thử: ✎ tin được sửa tại chỗ, ✂ tin được gỡ.",
                        "Written by the tests: ✎ a message changed in place, ✂ taken away.");
        // What was said of the meeting before stands on another page.
        clock.advanceTo(Assembly.at("2026-12-02T17:00").ends().minusSeconds(600));
        await().until(() -> count("meeting_notice where status = 'WAITING'") == 1);
        await().until(() -> count("outbound where status in (0, 1)") == 0);
        try (var story = new Storyteller(messenger, sql, title, subtitle)) {
            story.waitingFor(this::allIsDone)
                    .with(lan.id(), vi("Lan, thư ký", "Lan, secretary"))
                    .with(tam.id(), vi("Tâm, Thường trực HĐND", "Tâm, Standing Committee"))
                    .with(an.id(), "An")
                    .with(People.BO_DE_GROUP, vi("Nhóm phường Bồ Đề", "Bo De’s group"));
            story.chapter(vi("Buổi tiếp xúc vừa kết thúc", "The meeting is over"));
            clock.advanceTo(Assembly.at("2026-12-02T17:00").ends());
            await().until(() -> count("minutes") == 1);
            story.timePasses();
            areTaken(story, lan);
            areConfirmed(story, lan);
            story.chapter(vi("Gửi Thường trực HĐND", "Sent to the Standing Committee"));
            lan.taps(label("minutes.synthesis.button.send"));
            pages.check(PAGES.resolve("minutes." + language.code() + ".md"), story.page());
        }
        assertThat(pages.different()).as("pages to be written with -Dtranscripts=write").isEmpty();
    }

    private void areTaken(Storyteller story, Driver lan) {
        story.chapter(vi("Lan mở biên bản, ghi từng ý kiến", "Lan takes the remarks down"));
        lan.taps(label("minutes.button.open"));
        lan.says(
                vi(
                        "Cống ngõ 34 phố Phú Viên tắc cả tháng nay, mưa là ngập",
                        "The drain in Phu Vien street has been blocked for a month"));
        lan.does(
                new Said.Attached(FileKind.VOICE, "voice", null, "audio/ogg", 1000L, null, ""),
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

    private String vi(String vietnamese, String english) {
        return language == Language.VI ? vietnamese : english;
    }

    private String label(String key) {
        return texts.words(language, key);
    }

    private Driver holds(People people, String name, Role role) {
        var who = people.citizen(name, language.code());
        who.says("/start").sees(vi("Kính chào", "elcome"));
        new Assembly(house)
                .does(
                        () -> {
                            var person = register.met("test", who.id(), null, null);
                            roles.give(person, role, null, person);
                            return person;
                        });
        return who;
    }
}
