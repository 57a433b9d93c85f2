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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import vn.nhipcau.NhipCau;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The whole program in the sandbox and a real browser that shows its page: one of each for all
 * tests of a class. After each test neither the page nor the program may have complained.
 */
@Tag("page")
abstract class OnThePage {
    static final String DRAIN =
            "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập";

    @TempDir static Path directory;

    private static @Nullable Browser started;
    private static @Nullable ConfigurableApplicationContext program;
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static String address = "";

    final Browser browser = browser();
    final Phone ward = browser.phone("group");

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
                        // Pictures that are taken always show the same days.
                        "--nhipcau.clock.start=2026-11-20T10:00:00+07:00",
                        // Nobody waits here for Telegram's own pace.
                        "--nhipcau.telegram.limits.per-second=1000",
                        "--nhipcau.telegram.limits.private-burst=1000",
                        "--nhipcau.telegram.limits.group-per-minute=1000",
                        "--server.port=" + port,
                        "--management.server.port=0");
        LOG.list.clear();
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
        opens();
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

    /** Opens the page anew. */
    void opens() {
        browser.open(address);
    }

    /** The time that the page shows. */
    OffsetDateTime shownTime() {
        return browser.await(
                "a clock",
                b ->
                        OffsetDateTime.parse(
                                String.valueOf(
                                        b.all("[data-clock]")
                                                .getFirst()
                                                .getAttribute("datetime"))));
    }

    static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group();
    }

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
}
