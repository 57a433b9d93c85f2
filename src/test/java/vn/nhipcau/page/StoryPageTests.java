package vn.nhipcau.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;

/** What the chair of a council is shown: six presses of one key tell what it is for. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryPageTests extends OnThePage {
    private final Phone an = browser.phone("citizen");
    private final Phone delegate = browser.phone("delegate");
    private final Phone lan = browser.phone("secretary");

    @Test
    @Order(1)
    void thePageSaysWhatACouncilGainsAndWhichItPlays() {
        assertThat(browser.textOf(".what"))
                .contains("Cử tri nhắn một tin")
                .doesNotContain("giả lập");
        assertThat(browser.textOf("select[data-council] option:checked")).contains("Long Biên");
        assertThat(browser.textOf("select[data-council]")).contains("phường Bồ Đề");
        an.seesNothingYetBut("Kênh tiếp nhận kiến nghị", "Hội đồng nhân dân quận Long Biên");
        assertThat(delegate.holder()).isEqualTo("Đại biểu Phạm Thí Dụ");
        assertThat(browser.scrolls(".top")).isFalse();
    }

    @Test
    @Order(2)
    void itIsToldInSixPresses() throws IOException {
        press("Bắt đầu câu chuyện", "Chị An nhắn một tin");
        an.sees("Đã tiếp nhận kiến nghị", "Mã tra cứu");
        press("Tiếp: Phường nhận việc", "Phường nhận việc bằng một lần bấm");
        an.sees("đã được UBND phường Bồ Đề tiếp nhận");
        press("Tiếp: Phường trả lời", "câu trả lời đến chị An");
        an.sees("Trả lời kiến nghị", "Đã nạo vét cống ngõ 34");
        browser.screenshot("story-3");
        press("Tiếp: Mời tiếp xúc cử tri", "công bố một buổi tiếp xúc cử tri");
        an.sees("Thông báo tiếp xúc cử tri");
        delegate.sees("Mời tiếp xúc cử tri", "Ông/Bà sẽ tham dự");
        browser.screenshot("story-4");
        press("Tiếp: Biên bản", "Buổi tiếp xúc đã qua");
        lan.sees("Tổng hợp tiếp xúc cử tri", "Số cử tri dự: 85");
        ward.sees("[Mới] KN-", "-000002-", "Đèn đường");
        press("Tiếp: Kết quả", "/ketqua");
        delegate.seesTheFile(".pdf");
        delegate.seesTheFile(".xlsx");
        browser.screenshot("story-6");
    }

    @Test
    @Order(3)
    void itBeginsAnewAndCanBeStopped() {
        press("Xem lại từ đầu", "Chị An nhắn một tin");
        an.sees("-000003-", "Mã tra cứu");
        browser.clicks("[data-guide=next]");
        browser.clicks("[data-guide=stop]");
        browser.await("it stands still", b -> next().startsWith("Tiếp: Phường nhận việc"));
        browser.clicks("[data-guide=stop]");
        browser.await("it is forgotten", b -> next().equals("Bắt đầu câu chuyện"));
        browser.await(
                "the focus on the next tap",
                b -> "next".equals(b.focused().getDomAttribute("data-guide")));
    }

    @Test
    @Order(4)
    void theKeyboardGoesRoundInFewStopsAndAPressKeepsTheFocus() {
        opens();
        var stops = new HashSet<String>();
        int count = 0;
        do {
            browser.presses(Keys.TAB);
            count++;
        } while (stops.add(browser.focused().toString()) && count < 90);
        assertThat(count).as("stops of the whole page").isLessThan(60);

        var hai = browser.somebodyNew("Hải");
        hai.says("Đèn đường ngõ 12 phố Lâm Du, phường Bồ Đề hỏng hai tuần nay");
        hai.sees("Kính chào Ông/Bà");
        hai.tabsBackTo("Tôi đồng ý");
        browser.presses(Keys.ENTER);
        hai.sees("Bản nháp kiến nghị");
        browser.await("the focus is on a button", b -> b.focused().getTagName().equals("button"));
        hai.arrowsTo("Đổi lĩnh vực");
        browser.presses(Keys.ENTER);
        browser.await("areas", b -> hai.buttons().contains("Giáo dục"));
        assertThat(browser.focused().getTagName()).isEqualTo("button");
        hai.arrowsTo("Giáo dục");
        browser.presses(Keys.ENTER);
        hai.sees("Lĩnh vực: Giáo dục");
        browser.await("still on the card", b -> hai.buttons().contains(b.focused().getText()));
    }

    @Test
    @Order(5)
    void itFitsOnSmallAndLargeScreens() throws IOException {
        for (int width : List.of(360, 1366, 1600)) {
            browser.hasAScreenOf(width, width < 500 ? 740 : 800);
            opens();
            assertThat(browser.heightAbove(".phone.current, .phones"))
                    .as("above the phones at %d", width)
                    .isLessThan(width < 500 ? 320 : 175);
            assertThat(browser.isWiderThanTheScreen()).isFalse();
            browser.screenshot("story-at-" + width);
        }
    }

    /** What is for citizens waits for the morning; the story goes there by itself. */
    @Test
    @Order(6)
    void itIsToldAtNightToo() {
        browser.hasAScreenOf(1366, 800);
        opens();
        while (!browser.all(".quiet-hours").getFirst().isDisplayed()) {
            String before = browser.textOf("[data-clock]");
            browser.clicks("[data-advance=PT1H]");
            browser.await("an hour later", b -> !b.textOf("[data-clock]").equals(before));
        }
        press("Bắt đầu câu chuyện", "Chị An nhắn một tin");
        assertThat(browser.textOf("[data-clock]")).contains("08:");
        press("Tiếp: Phường nhận việc", "Phường nhận việc bằng một lần bấm");
        an.sees("đã được UBND phường Bồ Đề tiếp nhận");
    }

    private void press(String label, String then) {
        // A press that moves the page on may find its button gone before it can say that it was
        // one.
        browser.await(
                label,
                b ->
                        b.textOf("[data-guide=said]").contains(then)
                                || next().equals(label)
                                        && Browser.click(b.all("[data-guide=next]").getFirst()));
        browser.awaitLong(then, b -> b.textOf("[data-guide=said]").contains(then));
        browser.await(
                "the focus on the next tap",
                b -> "next".equals(b.focused().getDomAttribute("data-guide")));
    }

    private String next() {
        return browser.textOf("[data-guide=next]");
    }
}
