package vn.nhipcau.page;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import vn.nhipcau.NhipCau;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The whole program in the sandbox, as a newcomer meets it: everything happens on the page, in a
 * real browser. One story, told chapter by chapter on one program.
 */
@Tag("page")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageTests {
    private static final String DRAIN =
            "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern CODE = Pattern.compile("KN-\\d\\d-000001-\\d");

    @TempDir static Path directory;

    private static @Nullable Browser started;
    private static @Nullable ConfigurableApplicationContext program;
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static String address = "";
    private static String code = "";

    private final Browser browser = browser();
    private final Phone an = browser.phone("citizen");
    private final Phone binh = browser.phone("group");

    @BeforeAll
    static void theProgramRunsAndTheBrowserShowsIt() throws IOException {
        started = Browser.start();
        int port = freePort();
        program =
                SpringApplication.run(
                        NhipCau.class,
                        "--nhipcau.mode=auto",
                        "--nhipcau.telegram.token=",
                        "--spring.datasource.url=",
                        "--nhipcau.sandbox.directory=" + directory,
                        "--server.port=" + port,
                        "--management.server.port=0");
        LOG.start();
        rootLogger().addAppender(LOG);
        address = "http://127.0.0.1:" + port + "/sandbox/";
    }

    @AfterAll
    static void everythingIsClosed() {
        rootLogger().detachAppender(LOG);
        if (started != null) started.close();
        if (program != null) program.close();
    }

    @BeforeEach
    void aWideScreen() {
        browser.hasAScreenOf(1500, 900);
        browser.prefers("light");
        browser.open(address);
    }

    @AfterEach
    void nobodyComplained() {
        assertThat(browser.complaints()).as("the browser's console").isEmpty();
        assertThat(List.copyOf(LOG.list))
                .as("the program's log")
                .noneMatch(
                        entry ->
                                entry.getThrowableProxy() != null
                                        || entry.getLevel().isGreaterOrEqual(Level.ERROR));
    }

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
                "Nội dung: Cống ngõ 34",
                "Tệp đính kèm: 0");
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

        binh.sees("[Mới] " + code + " – Thoát nước, ngập úng – Bồ Đề", "Hạn trả lời", "Cống ngõ");
        assertThat(binh.buttons()).contains("Tiếp nhận", "Không thuộc thẩm quyền", "Hỏi thêm");
        binh.seesAPhoto();
        browser.screenshot("3-received");
    }

    @Test
    @Order(3)
    void theWardAnswersAndTheCitizenIsContent() throws IOException {
        binh.taps("Tiếp nhận");
        an.sees("Kiến nghị " + code + " đã được UBND phường Bồ Đề tiếp nhận");

        binh.repliesTo(code, "Đã nạo vét ngày 25/11");
        binh.sees("Dự thảo trả lời " + code, "Kết quả?");
        browser.screenshot("4-outcome");
        binh.taps("Đã giải quyết xong");
        binh.sees("Đã nạo vét ngày 25/11", "Thêm tệp: trả lời (reply) tin này");
        binh.taps("Gửi trả lời");

        an.sees("Trả lời kiến nghị " + code, "Đã nạo vét ngày 25/11", "Đã giải quyết xong");
        an.taps("Đã rõ");
        an.sees("Hài lòng", "Chấp nhận được", "Chưa hài lòng");
        an.taps("Hài lòng");
        an.sees("Trân trọng cảm ơn");
        binh.sees(code, "đã gửi tới người kiến nghị lúc");
        binh.sees(code, "Người kiến nghị đánh giá: Hài lòng");
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
        binh.taps("Tiếp nhận");
        binh.sees("[Đang giải quyết] KN-", "-000002-");
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
        browser.open(address);
        assertThat(an.isShown()).isTrue();
        assertThat(binh.isShown()).isFalse();

        browser.clicks("[data-tab=group]");
        browser.await("the other phone", b -> binh.isShown() && !an.isShown());
        browser.screenshot("9-narrow-group");

        // Somebody who has never written before.
        browser.clicks("[data-action=new-person]");
        browser.await("who?", b -> b.focused().getTagName().equals("input"));
        browser.presses("Cụ Tư", Keys.ENTER);
        var tu = browser.phone("citizen");
        browser.await("their phone", b -> tu.isShown());
        tu.says("Rác ở chợ Ngọc Lâm không ai dọn");
        tu.sees("Kính chào Ông/Bà");
        tu.taps("Tôi đồng ý");
        tu.sees("Bản nháp kiến nghị", "Lĩnh vực: Rác thải", "Ngọc Lâm");
        browser.screenshot("10-narrow");
    }

    // ── below: how ────────────────────────────────────────────────────────────────────────────

    private static Browser browser() {
        if (started == null) throw new IllegalStateException("no browser yet");
        return started;
    }

    private static Logger rootLogger() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private OffsetDateTime shownTime() {
        return browser.await(
                "a clock",
                b ->
                        OffsetDateTime.parse(
                                String.valueOf(
                                        b.all("[data-clock]")
                                                .getFirst()
                                                .getAttribute("datetime"))));
    }

    private int hour() {
        return shownTime().atZoneSameInstant(VIETNAM).getHour();
    }

    private String timeText() {
        return browser.all("[data-clock]").getFirst().getText();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group();
    }
}
