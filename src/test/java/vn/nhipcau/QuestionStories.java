package vn.nhipcau;

import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Storyteller;

import java.util.regex.Pattern;

/**
 * What a delegate asks, and follows. Delegates speak the language of the page; groups speak
 * Vietnamese always.
 *
 * @param minh the delegate
 * @param quan speaks in the group of the department that is asked
 * @param lan the secretary
 */
record QuestionStories(
        Texts texts, Language language, Driver minh, Driver quan, Driver lan, Asked asked) {
    static final Asked DISTRICT =
            new Asked(
                    "Nhóm Phòng Quản lý đô thị",
                    "Trưởng phòng Quản lý đô thị quận",
                    "Head of the Urban Management Department",
                    "Quản lý đô thị quận",
                    "Urban Management");
    static final Asked WARD =
            new Asked(
                    "Nhóm UBND phường",
                    "Chủ tịch UBND phường Bồ Đề",
                    "Chair of the People’s Committee of Bo De Ward",
                    "UBND phường Bồ Đề",
                    "People’s Committee of Bo De Ward");

    /**
     * Who is asked in this council.
     *
     * @param head the office that is interpellated
     * @param search words that find the department
     */
    record Asked(
            String group,
            String head,
            String headInEnglish,
            String search,
            String searchInEnglish) {}

    private static final Pattern ASKED = Pattern.compile("\\n(CHV-26-\\d{6}-\\d)\\n");
    private static final Pattern INQUIRED = Pattern.compile("\\n(CH-26-\\d{6}-\\d)\\n");

    private String vi(String vietnamese, String english) {
        return language == Language.VI ? vietnamese : english;
    }

    private String label(String key, Object... arguments) {
        return texts.words(language, key, arguments);
    }

    /** Asked, answered, made clearer, proposed; asked again and taken back; a petition followed. */
    void whatADelegateAsks(Storyteller story, String petition) {
        story.with(minh.id(), vi("Minh (đại biểu)", "Minh (delegate)"));
        story.with(quan.chat(), vi(asked.group, "The department’s group"));
        story.with(lan.id(), vi("Lan (bộ phận giúp việc)", "Lan (secretariat)"));
        String code = interpellates(story);
        isAnswered(story, code);
        isMadeClearer(story, code);
        isProposed(story, code);
        asksAnAgency(story);
        story.chapter(vi("Minh theo dõi một kiến nghị", "Minh follows a petition"));
        minh.about("").says("/theodoi " + petition);
        minh.taps(label("question.button.unfollow"));
    }

    private String interpellates(Storyteller story) {
        story.chapter(vi("Minh chất vấn", "Minh interpellates"));
        minh.says("/chatvan");
        minh.taps(vi(asked.head, asked.headInEnglish));
        minh.says(
                vi(
                        "Vì sao 12 điểm úng ngập trong kế hoạch năm 2025 chưa được xử lý?",
                        "Why have the 12 flooding spots of the plan for 2025 not been dealt with?"));
        minh.taps(label("question.button.send"));
        String code = minh.sees(ASKED);
        minh.about(code);
        quan.about(code);
        lan.about("");
        return code;
    }

    private void isAnswered(Storyteller story, String code) {
        story.chapter(vi("Người được chất vấn trả lời", "Whoever was asked answers"));
        quan.taps("Tiếp nhận");
        quan.looksAt("[Đang trả lời] " + code).replies("Đã đấu thầu 9 điểm, 3 điểm chờ vốn");
        quan.looksAt("Dự thảo trả lời " + code).repliesWithPhoto();
        quan.looksAt("Dự thảo trả lời " + code).taps("Gửi trả lời");
    }

    private void isMadeClearer(Storyteller story, String code) {
        story.chapter(vi("Minh đề nghị làm rõ", "Minh asks for clarification"));
        minh.taps(label("question.button.clarify"));
        minh.says(vi("Bao giờ có vốn cho 3 điểm còn lại?", "When is there money for the other 3?"));
        minh.taps(label("question.clarify.send"));
        quan.looksAt("[Đề nghị làm rõ] " + code).replies("Quý I năm 2027");
        quan.taps("Gửi trả lời");
    }

    private void isProposed(Storyteller story, String code) {
        story.chapter(vi("Minh đề nghị đưa ra kỳ họp", "Minh proposes it for a session"));
        minh.taps(label("question.button.propose"));
        lan.says("/danhsachchatvan");
        lan.taps(code);
    }

    private void asksAnAgency(Storyteller story) {
        story.chapter(vi("Minh hỏi một cơ quan, rồi rút", "Minh asks an agency, and withdraws"));
        minh.about("").says("/cauhoi");
        minh.says(vi(asked.search, asked.searchInEnglish));
        minh.says(vi("Danh sách các điểm úng ngập năm 2026?", "Which spots were flooded in 2026?"));
        minh.taps(label("question.button.send"));
        String code = minh.sees(INQUIRED);
        minh.says("/cauhoicuatoi " + code);
        minh.taps(label("question.mine.withdraw"));
        minh.taps(label("question.mine.yes"));
    }
}
