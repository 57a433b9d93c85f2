package vn.nhipcau;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.nhipcau.duty.Mornings;
import vn.nhipcau.shared.Language;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.Storyteller;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What citizens, units and delegates say and see, story by story. */
@StoryTest
@Tag("one-database")
class TranscriptTests extends Transcript {
    private static final Pattern CODE = Pattern.compile("(KN-26-\\d{6}-\\d)");
    private static final Pattern KEY = Pattern.compile("startgroup=(\\S+)");

    private People people;
    private Driver lan;
    private Driver dung;
    private Driver quan;
    private Map<Language, Driver> delegates;

    @BeforeEach
    void meet() {
        people = new People(messenger, receiver);
        people.boDeJoins();
        lan = people.secretary();
        lan.says("/start");
        // What comes by itself comes before the stories, not in the middle of one.
        Mornings.tick(house);
        dung = people.citizen("Dũng");
        people.takes(lan, dung, "Lãnh đạo đơn vị", "UBND phường Bồ Đề");
        quan = people.citizen("Quân").in("-3100", "Phòng Quản lý đô thị");
        people.joins(lan, quan, "Phòng Quản lý đô thị quận");
        var minh = people.citizen("Phạm Minh");
        people.takes(lan, minh, "Đại biểu", "Tổ đại biểu số 2/Phạm Thí Dụ");
        var inEnglish = people.citizen("Pham Minh", "en");
        people.takesInEnglish(lan, inEnglish, "Đại biểu", "Tổ đại biểu số 2/Đặng Thị Mẫu");
        delegates = Map.of(Language.VI, minh, Language.EN, inEnglish);
    }

    // All in one test: what one story leaves behind is seen in the next.
    @Test
    void thePagesShowWhatIsSaid() {
        for (Language spoken : Language.values()) {
            language = spoken;
            tell(
                    "first-petition",
                    vi("Kiến nghị đầu tiên", "A first petition"),
                    this::firstPetition);
            tell("guidance", vi("Hướng dẫn", "Guidance"), citizens()::guidance);
            tell(
                    "tracking",
                    vi("Tra cứu, bổ sung, rút", "Tracking and withdrawal"),
                    citizens()::tracking);
            tell("my-data", vi("Dữ liệu của tôi", "My data"), citizens()::myData);
            tell("joining", vi("Nhóm của đơn vị", "A unit’s group"), this::joining);
            tell("ward-answers", vi("Phường trả lời", "The ward answers"), this::wardAnswers);
            tell("question", vi("Đại biểu hỏi", "A delegate asks"), this::question);
            tell("on-behalf", vi("Nhập hộ kiến nghị", "Entered on behalf"), this::onBehalf);
        }
    }

    private Driver citizen(Storyteller story, String name) {
        var citizen = people.citizen(name, language.code());
        story.with(citizen.id(), name);
        return citizen;
    }

    private Storyteller withTheWard(Storyteller story) {
        return story.with(People.BO_DE_GROUP, vi("Nhóm phường Bồ Đề", "Bo De’s group"));
    }

    private String drain() {
        return vi(
                "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập",
                "The drain in Phu Vien street, Bo De ward has been blocked for a month");
    }

    private void files(Driver citizen) {
        citizen.says(drain());
        citizen.taps(label("chat.consent.agree"));
        citizen.taps(label("petition.button.send"));
        citizen.taps(label("petition.notices.no"));
    }

    private void firstPetition(Storyteller story) {
        var an = citizen(story, "An");
        var minh = citizen(story, "Minh");
        withTheWard(story);
        story.chapter(vi("An gửi kiến nghị", "An sends a petition"));
        an.says(drain());
        an.taps(label("chat.consent.agree"));
        an.sendsPhoto("");
        an.taps(label("petition.button.contact"));
        an.says(vi("Nguyễn Thị An, 0912 345 678", "Nguyen Thi An, 0912 345 678"));
        an.taps(label("petition.button.send"));
        an.taps(label("petition.notices.yes"));
        story.chapter(vi("Chưa rõ phường, lĩnh vực", "Ward and subject are not named"));
        an.says(
                vi(
                        "Hàng cây trước nhà tôi rất đẹp, xin giữ lại",
                        "Please keep the nice view here"));
        an.taps(label("petition.button.new"));
        an.says(vi("ngoc lam", "Ngoc Lam"));
        an.taps(label("petition.button.cancel"));
        story.chapter(vi("Minh không đồng ý", "Minh does not agree"));
        minh.says(drain());
        minh.taps(label("chat.consent.decline"));
    }

    private void joining(Storyteller story) {
        String group = "-30" + language.ordinal();
        story.with(lan.id(), vi("Lan (bộ phận giúp việc)", "Lan (secretariat)"));
        story.with(group, vi("Nhóm mới", "The new group"));
        story.with(group + "9", vi("Nhóm khác", "Another group"));
        story.chapter(vi("Ngôn ngữ", "Language"));
        lan.says("/ngonngu");
        lan.taps(vi("Tiếng Việt", "English"));
        story.chapter(vi("Mời nhóm của đơn vị", "Inviting a unit’s group"));
        String unit = vi("UBND phường Thạch Bàn", "People’s Committee of Sai Dong ward");
        lan.says("/moi");
        lan.taps(label("joining.invite.GROUP"));
        lan.taps(unit);
        var binh =
                citizen(story, "Bình")
                        .in(group, vi("UBND phường Thạch Bàn", "UBND phường Sài Đồng"));
        binh.says("/start " + lan.sees(KEY));
        lan.taps(label("joining.yes"));
        story.chapter(vi("Không đúng nhóm", "The wrong group"));
        lan.says("/moi");
        lan.taps(label("joining.invite.GROUP"));
        lan.taps("✓ " + unit);
        String key = lan.sees(KEY);
        var thu = citizen(story, "Thu").in(group + "9", "Chợ quê");
        thu.says("/start " + key);
        lan.taps(label("joining.no"));
        thu.says("/start " + key);
        thu.says("/start");
    }

    private CitizenStories citizens() {
        return new CitizenStories(texts, language, people, People.BO_DE_GROUP);
    }

    private AnswerStories answers() {
        return new AnswerStories(texts, language, people.officer(), dung, lan);
    }

    private void wardAnswers(Storyteller story) {
        answers().wardAnswers(story, people.citizen("An", language.code()));
    }

    private void question(Storyteller story) {
        var an = people.citizen("An", language.code());
        files(an);
        String petition = an.sees(Pattern.compile("\\n" + CODE.pattern() + "\\n"));
        var minh = Objects.requireNonNull(delegates.get(language));
        new QuestionStories(texts, language, minh, quan, lan, QuestionStories.DISTRICT)
                .whatADelegateAsks(story, petition);
    }

    private void onBehalf(Storyteller story) {
        answers().onBehalf(story);
    }
}
