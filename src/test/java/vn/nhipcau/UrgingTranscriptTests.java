package vn.nhipcau;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.nhipcau.duty.Mornings;
import vn.nhipcau.oversight.chat.Mondays;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.Language;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.StoryTest.FreshFor;
import vn.nhipcau.testing.Storyteller;

/** How a late answer is urged, as a page under {@code docs/transcripts}. */
@StoryTest(freshFor = FreshFor.TEST)
@Tag("one-database")
class UrgingTranscriptTests extends Transcript {
    @ParameterizedTest
    @EnumSource
    void thePageShowsWhatIsSaid(Language spoken) {
        language = spoken;
        var people = new People(messenger, receiver);
        var lan = people.secretary();
        var binh = people.officer();
        people.joins(lan, binh, answering());
        // What comes by itself comes before the story, not in the middle of it.
        Mornings.tick(house);
        lan.sees("Chưa có lịch nghỉ chính thức năm 2027");
        speaks(lan);
        var hoa = holds(people, "Hòa", Role.HEAD, answeringId());
        var tam = holds(people, "Tâm", Role.STANDING_MEMBER, null);
        var an = people.citizen("An", language.code());
        tell(
                "urging",
                vi("Đôn đốc", "Urging"),
                story -> {
                    story.with(an.id(), "An")
                            .with(
                                    hoa.id(),
                                    vi("Hòa, Chủ tịch UBND phường", "Hòa, who heads the ward"))
                            .with(tam.id(), vi("Tâm, Thường trực HĐND", "Tâm, Standing Committee"))
                            .with(lan.id(), vi("Lan, thư ký", "Lan, secretary"))
                            .with(People.BO_DE_GROUP, vi("Nhóm phường Bồ Đề", "Bo De’s group"));
                    story.chapter(
                            vi("Thứ Sáu 20/11: An gửi kiến nghị", "Friday, 20/11: An writes"));
                    an.says(
                            vi(
                                    "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay",
                                    "The drain in Phu Vien street, Bo De ward has been blocked"));
                    an.taps(label("chat.consent.agree"));
                    an.taps(label("petition.button.send"));
                    an.taps(label("petition.notices.no"));
                    story.chapter(
                            vi("Phường tiếp nhận, xin gia hạn", "The ward takes it, needs time"));
                    binh.taps("Tiếp nhận");
                    binh.taps("Xin gia hạn").taps("+3 ngày").sees("Vì sao cần thêm thời gian");
                    binh.replies("Phải chờ khô để thông cống");
                    lan.taps("Đồng ý gia hạn");
                    binh.sees("được gia hạn trả lời đến 17/12/2026");
                    chapterAt(
                            story,
                            vi("Trước hạn 3 ngày làm việc", "Three days before"),
                            "2026-12-14");
                    chapterAt(story, vi("Đến hạn", "The day"), "2026-12-17");
                    chapterAt(story, vi("Quá hạn 3 ngày", "Three days late"), "2026-12-22");
                    chapterAt(story, vi("Quá hạn 7 ngày", "Seven days late"), "2026-12-28");
                    tam.taps("KN-26-000001-0").taps(label("duty.urge"));
                    binh.sees("Thường trực HĐND " + council() + " đề nghị");
                    story.chapter(vi("Phường trả lời", "The ward answers"));
                    binh.looksAt("Người tiếp nhận").replies("Đã thông cống xong");
                    binh.taps("Đã giải quyết xong").taps("Gửi trả lời");
                    an.says(vi("/tracuu KN-26-000001-0", "/track KN-26-000001-0"));
                });
    }

    String answeringId() {
        return "ubnd-bo-de";
    }

    String council() {
        return "quận Long Biên";
    }

    private void chapterAt(Storyteller story, String title, String day) {
        story.chapter(title);
        // Or the weekly brief might come by itself before the list of the morning.
        var scheduler = house.getBean(Scheduler.class);
        scheduler.pause();
        try {
            Mornings.at(house, day + "T08:00");
            Mondays.tick(house);
        } finally {
            scheduler.resume();
        }
        story.timePasses();
    }
}
