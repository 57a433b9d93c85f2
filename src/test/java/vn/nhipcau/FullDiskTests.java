package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.Objects.requireNonNull;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.shared.DatabaseAway;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.SmallDisk;
import vn.nhipcau.testing.TestHouse;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The disk of an H2 database is full, and later free again: health says so, nothing that was
 * confirmed is lost, and all goes on without a restart.
 */
@SpringBootTest(
        properties = {
            "nhipcau.clock.start=2026-11-20T10:00:00+07:00",
            "nhipcau.admins=" + TestHouse.SECRETARY
        })
@Import(TestHouse.class)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class FullDiskTests {
    @TempDir static Path folder;

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired HealthEndpoint health;

    @DynamicPropertySource
    static void onASmallDisk(DynamicPropertyRegistry properties) {
        SmallDisk.mount();
        properties.add(
                "spring.datasource.url",
                () -> "jdbc:h2:small:" + folder.resolve("nhipcau") + ";WRITE_DELAY=0");
        properties.add("spring.datasource.username", () -> "sa");
        properties.add("spring.datasource.password", () -> "");
    }

    @AfterEach
    void isFreeAgain() {
        SmallDisk.setFull(false);
    }

    private String status() {
        return health.health().getStatus().getCode();
    }

    @Test
    void allGoesOnWhenThereIsRoomAgain(CapturedOutput log) throws Exception {
        var an = new People(messenger, receiver).citizen("An");
        an.says("Cống phường Bồ Đề tắc cả tháng nay, mưa là ngập").taps("Tôi đồng ý");
        an.sees("Bản nháp kiến nghị").taps("Gửi").sees("Mã tra cứu:");

        SmallDisk.setFull(true);
        int lines = log.getAll().lines().toList().size();
        var minh = new People(messenger, receiver).citizen("Minh");
        await().untilAsserted(() -> assertThat(failure(() -> minh.says("/trogiup"))).isNotNull());
        await().atMost(Duration.ofSeconds(30)).until(() -> status().equals("DOWN"));
        for (int i = 0; i < 20; i++) {
            var failure = failure(() -> minh.says("/trogiup"));
            assertThat(failure).isNotNull();
            assertThat(DatabaseAway.isBehind(requireNonNull(failure))).as("%s", failure).isTrue();
        }
        Thread.sleep(5_000);
        assertThat(log.getAll().lines().toList().size() - lines).as("%s", log).isLessThan(100);

        SmallDisk.setFull(false);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(failure(() -> minh.says("/trogiup"))).isNull());
        minh.sees("113");
        an.says("/tracuu").sees("Thoát nước");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(
                                                requireNonNull(health.healthForPath("db"))
                                                        .getStatus()
                                                        .getCode())
                                        .isEqualTo("UP"));
    }

    private static @Nullable Throwable failure(Runnable what) {
        try {
            what.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
