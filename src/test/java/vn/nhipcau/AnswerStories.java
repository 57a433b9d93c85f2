package vn.nhipcau;

import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Storyteller;

import java.util.regex.Pattern;

/**
 * How a petition is received, answered and judged, told on any council. Citizens speak the language
 * of the page; groups speak Vietnamese always.
 *
 * @param binh speaks in the group of the unit that answers
 * @param dung leads that unit
 */
record AnswerStories(Texts texts, Language language, Driver binh, Driver dung, Driver lan) {
    private static final Pattern CODE = Pattern.compile("(KN-26-\\d{6}-\\d)");

    private String vi(String vietnamese, String english) {
        return language == Language.VI ? vietnamese : english;
    }

    private String label(String key, Object... arguments) {
        return texts.words(language, key, arguments);
    }

    private Storyteller withTheUnit(Storyteller story) {
        return story.with(binh.chat(), vi("Nhóm của đơn vị", "The unit’s group"));
    }

    /** One message, one card, a code. */
    void firstPetition(Storyteller story, Driver an) {
        withTheUnit(story.with(an.id(), "An"));
        story.chapter(vi("An gửi kiến nghị", "An sends a petition"));
        an.says(drain());
        an.taps(label("chat.consent.agree"));
        an.sendsPhoto("");
        an.taps(label("petition.button.send"));
        an.taps(label("petition.notices.yes"));
    }

    private String drain() {
        return vi(
                "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập",
                "The drain in Phu Vien street, Bo De ward has been blocked for a month");
    }

    /** The unit answers by replying, its head approves, the citizen judges. */
    void wardAnswers(Storyteller story, Driver an) {
        withTheUnit(story.with(an.id(), "An"));
        story.with(dung.id(), vi("Dũng (lãnh đạo đơn vị)", "Dũng (head of the unit)"));
        story.chapter(vi("An đã gửi kiến nghị", "An has sent a petition"));
        an.says(drain());
        an.taps(label("chat.consent.agree"));
        an.taps(label("petition.button.send"));
        an.taps(label("petition.notices.no"));
        String code = an.sees(Pattern.compile("\\n" + CODE.pattern() + "\\n"));
        an.about(code);
        binh.about(code);
        dung.about(code);
        story.chapter(vi("Bình tiếp nhận và hỏi thêm", "Bình accepts it, and asks"));
        binh.taps("Tiếp nhận");
        binh.taps("Hỏi thêm");
        binh.looksAt(code + ": cần hỏi").replies("Đoạn cống trước số nhà nào?");
        an.looksAt("Đoạn cống").replies(vi("Trước số nhà 12", "In front of number 12"));
        story.chapter(vi("Bình trả lời bằng cách reply", "Bình answers by replying"));
        binh.looksAt("[Đang giải quyết] " + code).replies("Đã nạo vét ngày 25/11");
        binh.looksAt("Dự thảo trả lời " + code).repliesWithPhoto();
        binh.taps("Đã giải quyết xong");
        binh.taps("Gửi trả lời");
        story.chapter(vi("An đề nghị xem xét lại", "An asks for it to be looked at again"));
        an.taps(label("petition.answer.button.understood"));
        an.taps(label("petition.answer.button.not-satisfied"));
        an.taps(label("petition.answer.button.review"));
        an.says(vi("Mưa hôm qua cống vẫn tắc", "It was blocked again in yesterday’s rain"));
        an.taps(label("petition.review.send"));
        story.chapter(vi("Lãnh đạo duyệt trả lời", "The head approves the answer"));
        binh.looksAt("[Đề nghị xem xét lại] " + code).replies("Đã thay đoạn cống hỏng");
        binh.taps("Đã giải quyết xong");
        binh.taps("Trình lãnh đạo duyệt");
        dung.taps("Duyệt và gửi");
        story.chapter(vi("An đánh giá", "An rates it"));
        an.taps(label("petition.answer.button.understood"));
        an.taps(label("petition.answer.button.satisfied"));
    }

    /** A clerk enters a letter, and the result is told by other means. */
    void onBehalf(Storyteller story) {
        withTheUnit(story);
        story.with(lan.id(), vi("Lan (bộ phận giúp việc)", "Lan (secretariat)"));
        story.chapter(vi("Lan nhập một lá đơn", "Lan enters a letter"));
        lan.about("").says("/nhaphoho");
        lan.taps(label("petition.behalf.source.PAPER"));
        lan.says(drain());
        lan.sendsPhoto("");
        lan.taps(label("petition.button.contact"));
        lan.says("Trần Thị Cúc, 0987 654 321");
        lan.taps(label("petition.button.send"));
        String code = lan.sees(Pattern.compile("\\n" + CODE.pattern() + "\\n"));
        lan.about(code);
        binh.about(code);
        story.chapter(vi("Bình trả lời", "Bình answers"));
        binh.looksAt("[Mới] " + code).replies("Đã nạo vét ngày 25/11");
        binh.taps("Đã giải quyết xong");
        binh.taps("Gửi trả lời");
        story.chapter(vi("Lan báo kết quả", "Lan tells the result"));
        lan.taps("Liên hệ người kiến nghị");
        lan.taps("Đã báo lại");
        lan.about("");
    }
}
