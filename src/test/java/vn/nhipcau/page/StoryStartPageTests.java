package vn.nhipcau.page;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The story begins whatever its people have left open on their phones. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryStartPageTests extends OnThePage {
    private final Phone an = browser.phone("citizen");
    private final Phone lan = browser.phone("secretary");

    @Test
    @Order(1)
    void aConsentThatWasNeverAnswered() {
        an.says("Đèn đường ngõ 12 phố Lâm Du, phường Bồ Đề hỏng hai tuần nay");
        an.sees("Kính chào Ông/Bà");
        an.says("Có ai nghe không");
        begins();
        an.sees("Mã tra cứu", "-000001-");
    }

    @Test
    @Order(2)
    void aQuestionOfTheWardAndADraftOfTheSecretary() {
        ward.taps("Hỏi thêm");
        ward.sees("cần hỏi");
        ward.repliesTo("cần hỏi", "Nhà bà số mấy?");
        an.sees("Nhà bà số mấy?");
        lan.says("/kyhop");
        lan.taps("Thêm kỳ họp");
        lan.taps("Thường lệ cuối năm");
        begins();
        an.sees("Mã tra cứu", "-000002-");
        next("Tiếp: Phường nhận việc", "Phường nhận việc bằng một lần bấm");
        next("Tiếp: Phường trả lời", "câu trả lời đến chị An");
        next("Tiếp: Mời tiếp xúc cử tri", "công bố một buổi tiếp xúc cử tri");
    }

    @Test
    @Order(3)
    void aDraftAndAnotherLanguage() {
        an.says("/ngonngu");
        an.taps("English");
        an.says("The street lights on Lam Du street in Bo De ward have been broken for weeks");
        an.sees("new petition");
        begins();
        an.sees("Mã tra cứu", "-000003-");
    }

    private void begins() {
        opens();
        browser.await("the story stands still", b -> !label().isEmpty());
        if (!label().equals("Bắt đầu câu chuyện")) browser.clicks("[data-guide=stop]");
        next("Bắt đầu câu chuyện", "Chị An nhắn một tin");
    }

    private void next(String label, String then) {
        browser.await(label, b -> label().equals(label));
        browser.clicks("[data-guide=next]");
        browser.awaitLong(then, b -> b.textOf("[data-guide=said]").contains(then));
    }

    private String label() {
        return browser.textOf("[data-guide=next]");
    }
}
