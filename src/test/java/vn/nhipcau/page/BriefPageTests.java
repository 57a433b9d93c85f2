package vn.nhipcau.page;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** A Monday morning on the page: the ward is urged, the secretary has the weekly brief. */
class BriefPageTests extends OnThePage {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern CODE = Pattern.compile("KN-\\d\\d-000001-\\d");

    private final Phone an = browser.phone("citizen");
    private final Phone lan = browser.phone("secretary");

    @Test
    void aPetitionThatNobodyAnswers() throws IOException {
        an.says(DRAIN);
        an.sees("Kính chào Ông/Bà");
        an.taps("Tôi đồng ý");
        an.sees("Bản nháp kiến nghị");
        an.taps("Gửi");
        String code = found(CODE, an.sees("Đã tiếp nhận kiến nghị", "Mã tra cứu"));
        ward.sees("[Mới] " + code);

        itIsAMondayMorningInDays(35);
        ward.sees("Nhắc việc sáng", "Trả lời " + code, "quá hạn");
        lan.sees("Tổng hợp tuần", "Phạm vi: quận Long Biên", "Quá hạn: 1", "UBND phường Bồ Đề: 1");
        browser.screenshot("11-monday-morning");

        lan.taps("Quá hạn theo đơn vị");
        lan.sees("Quá hạn theo đơn vị – quận Long Biên");
        lan.taps("UBND phường Bồ Đề");
        lan.sees("UBND phường Bồ Đề: 1 việc quá hạn", "1. Trả lời " + code);
        browser.screenshot("12-from-a-number-to-a-case");
        lan.taps(code);
        lan.sees("[Mới] " + code, "Đã chuyển đến: UBND phường Bồ Đề");
    }

    private void itIsAMondayMorningInDays(int atLeast) {
        var end = shownTime().plusDays(atLeast);
        while (shownTime().isBefore(end)
                || shownTime().atZoneSameInstant(VIETNAM).getDayOfWeek() != DayOfWeek.SUNDAY) {
            var before = shownTime();
            browser.clicks("[data-advance=P1D]:enabled");
            browser.await("a day later", b -> !shownTime().isBefore(before.plusDays(1)));
        }
        browser.clicks("[data-advance=morning]");
        browser.await(
                "a Monday morning",
                b ->
                        shownTime().atZoneSameInstant(VIETNAM).getDayOfWeek() == DayOfWeek.MONDAY
                                && shownTime().atZoneSameInstant(VIETNAM).getHour() == 8);
    }
}
