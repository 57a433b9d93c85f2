package vn.nhipcau;

import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.Storyteller;
import vn.nhipcau.testing.TestHouse;

import java.util.regex.Pattern;

/**
 * What citizens meet beside a first petition, told on any council.
 *
 * @param group where the unit that answers is
 */
record CitizenStories(Texts texts, Language language, People people, String group) {
    private static final Pattern CODE = Pattern.compile("(KN-26-\\d{6}-\\d)");

    private String vi(String vietnamese, String english) {
        return language == Language.VI ? vietnamese : english;
    }

    private String label(String key, Object... arguments) {
        return texts.words(language, key, arguments);
    }

    private Driver citizen(Storyteller story, String name) {
        var citizen = people.citizen(name, language.code());
        story.with(citizen.id(), name);
        return citizen;
    }

    private void withTheWard(Storyteller story) {
        boolean ward = group.equals(People.BO_DE_GROUP);
        story.with(
                group,
                ward
                        ? vi("Nhóm phường Bồ Đề", "Bo De’s group")
                        : vi("Nhóm của đơn vị", "The unit’s group"));
    }

    private String drain() {
        return vi(
                "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập",
                "The drain in Phu Vien street, Bo De ward has been blocked for a month");
    }

    /** Has filed a petition, and is told its code. */
    String filed(Driver citizen) {
        files(citizen);
        return citizen.sees(Pattern.compile("\\n" + CODE.pattern() + "\\n"));
    }

    private void files(Driver citizen) {
        citizen.says(drain());
        citizen.taps(label("chat.consent.agree"));
        citizen.taps(label("petition.button.send"));
        citizen.taps(label("petition.notices.no"));
    }

    /** What is no petition is guided to where it belongs. */
    void guidance(Storyteller story) {
        var an = citizen(story, "An");
        withTheWard(story);
        story.with(TestHouse.SECRETARY, vi("Lan (bộ phận giúp việc)", "Lan (secretariat)"));
        story.chapter(vi("Tố cáo", "Denunciation"));
        an.says("Tôi tố cáo ông Nguyễn Văn B nhận hối lộ khi cấp phép xây dựng");
        an.taps(label("petition.guide.understood"));
        story.chapter(vi("Khẩn cấp", "Emergency"));
        an.says("Cháy nhà ở ngõ 12 phố Bồ Đề, có người mắc kẹt");
        story.chapter(vi("Khiếu nại, hay vẫn là kiến nghị", "Complaint, or a petition after all"));
        an.says("Tôi khiếu nại việc đèn đường phường Bồ Đề hỏng cả tháng không ai sửa");
        an.taps(label("petition.guide.insist"));
        an.taps(label("chat.consent.agree"));
        an.taps(label("petition.button.send"));
        story.chapter(vi("Không phải kiến nghị", "No petition"));
        an.says(vi("Chào bạn", "Hello"));
        an.says("/trogiup");
        an.says("/khongco");
    }

    /** Looked up, added to, taken back. */
    void tracking(Storyteller story) {
        var an = citizen(story, "An");
        var minh = citizen(story, "Minh");
        withTheWard(story);
        story.chapter(vi("An đã gửi kiến nghị", "An has sent a petition"));
        files(an);
        String code = an.sees(Pattern.compile("\\n" + CODE.pattern() + "\\n"));
        story.chapter(vi("Tra cứu", "Tracking"));
        an.says("/tracuu");
        an.taps(code);
        story.chapter(vi("Bổ sung", "Adding"));
        an.says(vi("Hôm nay nước đã tràn vào nhà dân", "Today water came into the houses"));
        String add = Pattern.quote(label("petition.draft.add", code));
        an.taps(an.sees(Pattern.compile("\\[(" + add + "[^\\]]*)\\]")));
        story.chapter(vi("Người khác hỏi", "Somebody else asks"));
        minh.says("/tracuu " + code);
        minh.says("/tracuu " + vi("kiến nghị của tôi", "my petition"));
        story.chapter(vi("Rút kiến nghị", "Withdrawal"));
        an.says("/rut");
        an.taps(label("petition.button.withdrawYes", code));
        an.says("/rut");
    }

    /** Seen, taken along, deleted. */
    void myData(Storyteller story) {
        var an = citizen(story, "An");
        withTheWard(story);
        story.chapter(vi("An đã gửi kiến nghị", "An has sent a petition"));
        files(an);
        story.chapter(vi("Xem và tải dữ liệu", "Seeing and taking along"));
        an.says("/dulieu");
        an.taps(label("welcome.data.button.export"));
        story.chapter(vi("Xóa dữ liệu", "Deleting"));
        an.taps(label("welcome.data.button.erase"));
        an.taps(label("welcome.data.button.erase-yes"));
        an.says("/tracuu");
    }
}
