package vn.nhipcau.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.Keys;

import java.io.IOException;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * The whole program in the sandbox, as a newcomer meets it: everything happens on the page, in a
 * real browser. One story, told chapter by chapter on one program.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageTests extends OnThePage {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern CODE = Pattern.compile("KN-\\d\\d-000001-\\d");

    private static String code = "";

    private final Phone an = browser.phone("citizen");

    @Test
    @Order(1)
    void theClockCanBeMoved() throws IOException {
        var before = shownTime();
        browser.clicks("[data-advance=P1D]");
        browser.await("a day later", b -> !shownTime().isBefore(before.plusDays(1)));
        assertThat(shownTime()).isBefore(before.plusDays(1).plusMinutes(1));

        // By day, so that no chapter below waits for the quiet hours to end.
        browser.clicks("[data-advance=morning]");
        browser.await("eight in the morning", b -> timeText().contains("08:00"));
        browser.screenshot("1-first-look");
    }

    @Test
    @Order(2)
    void aCitizenWritesAndTheWardHasIt() throws IOException {
        an.says(DRAIN);
        an.sees("Kính chào Ông/Bà", "Tôi đồng ý", "Tôi không đồng ý");
        an.taps("Tôi đồng ý");
        an.sees(
                "Bản nháp kiến nghị",
                "Phường: Bồ Đề",
                "Lĩnh vực: Thoát nước, ngập úng",
                "Nơi giải quyết: UBND phường Bồ Đề",
                "Nội dung: Cống ngõ 34");
        assertThat(an.buttons()).contains("Gửi", "Đổi phường", "Đổi lĩnh vực", "Hủy");

        an.picksFromTheAttachMenu("Ảnh mẫu");
        an.sees("Bản nháp kiến nghị", "Tệp đính kèm: 1");
        browser.screenshot("2-draft");

        an.taps("Gửi");
        String receipt = an.sees("Đã tiếp nhận kiến nghị", "Mã tra cứu", "Thời hạn trả lời");
        code = found(CODE, receipt);
        an.sees("thông báo tiếp xúc cử tri tại phường Bồ Đề", "Nhận thông báo");
        an.taps("Nhận thông báo");
        an.sees("Chúng tôi sẽ báo cho Ông/Bà các buổi tiếp xúc cử tri");

        ward.sees("[Mới] " + code + " – Thoát nước, ngập úng – Bồ Đề", "Hạn trả lời", "Cống ngõ");
        assertThat(ward.buttons()).contains("Tiếp nhận", "Không thuộc thẩm quyền", "Hỏi thêm");
        ward.seesAPhoto();
        browser.screenshot("3-received");
    }

    @Test
    @Order(3)
    void theWardAnswersAndTheCitizenIsContent() throws IOException {
        ward.taps("Tiếp nhận");
        an.sees("Kiến nghị " + code + " đã được UBND phường Bồ Đề tiếp nhận");

        ward.repliesTo(code, "Đã nạo vét ngày 25/11");
        ward.sees("Dự thảo trả lời " + code, "Kết quả?");
        browser.screenshot("4-outcome");
        ward.taps("Đã giải quyết xong");
        ward.sees("Đã nạo vét ngày 25/11", "Thêm tệp: trả lời (reply) tin này");
        ward.taps("Gửi trả lời");

        an.sees("Trả lời kiến nghị " + code, "Đã nạo vét ngày 25/11", "Đã giải quyết xong");
        an.taps("Đã rõ");
        an.sees("Hài lòng", "Chấp nhận được", "Chưa hài lòng");
        an.taps("Hài lòng");
        an.sees("Trân trọng cảm ơn");
        ward.sees(code, "đã gửi tới người kiến nghị lúc");
        ward.sees(code, "Người kiến nghị đánh giá: Hài lòng");
        browser.await("passing words are gone", b -> b.all(".toast.shown").isEmpty());
        browser.screenshot("5-answered");

        browser.prefers("dark");
        browser.screenshot("6-dark");
    }

    @Test
    @Order(4)
    void theKeyboardIsEnough() throws IOException {
        an.types("Đèn đường ngõ 12 phố Lâm Du, phường Bồ Đề hỏng hai tuần nay");
        browser.presses(Keys.ENTER);
        an.sees("Bản nháp kiến nghị", "Lĩnh vực: Chiếu sáng", "phố Lâm Du");
        an.tabsBackTo("Gửi");
        browser.screenshot("7-keyboard");
        browser.presses(Keys.ENTER);
        an.sees("Đã tiếp nhận kiến nghị", "KN-", "-000002-");
    }

    @Test
    @Order(5)
    void atNightTheCitizenIsLeftInPeace() throws IOException {
        while (hour() != 22) {
            var before = shownTime();
            browser.clicks("[data-advance=PT1H]:enabled");
            browser.await("an hour later", b -> !shownTime().isBefore(before.plusHours(1)));
        }
        ward.taps("Tiếp nhận");
        ward.sees("[Đang giải quyết] KN-", "-000002-");
        assertThat(browser.all(".quiet-hours").getFirst().isDisplayed()).isTrue();
        assertThat(an.messagesWith("-000002-", "đã được UBND phường Bồ Đề tiếp nhận")).isZero();
        browser.screenshot("8-night");

        browser.clicks("[data-advance=morning]");
        an.sees("-000002-", "đã được UBND phường Bồ Đề tiếp nhận");
        assertThat(browser.all(".quiet-hours").getFirst().isDisplayed()).isFalse();
    }

    @Test
    @Order(6)
    void aSmallScreenShowsOnePhoneAtATime() throws IOException {
        browser.hasAScreenOf(390, 844);
        opens();
        assertThat(an.isShown()).isTrue();
        assertThat(ward.isShown()).isFalse();

        browser.clicks("[data-tab=group]");
        browser.await("the other phone", b -> ward.isShown() && !an.isShown());
        browser.screenshot("9-narrow-group");

        // Somebody who has never written before.
        var tu = browser.somebodyNew("Cụ Tư");
        tu.says("Rác ở chợ Ngọc Lâm không ai dọn");
        tu.sees("Kính chào Ông/Bà");
        tu.taps("Tôi đồng ý");
        tu.sees("Bản nháp kiến nghị", "Lĩnh vực: Rác thải", "Ngọc Lâm");
        browser.screenshot("10-narrow");
    }

    // ── below: how ────────────────────────────────────────────────────────────────────────────

    private int hour() {
        return shownTime().atZoneSameInstant(VIETNAM).getHour();
    }

    private String timeText() {
        return browser.all("[data-clock]").getFirst().getText();
    }
}
