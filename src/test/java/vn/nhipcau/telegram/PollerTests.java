package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.TransactionTimedOutException;

import vn.nhipcau.shared.LoopThread;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Polling goes on whatever happens, and nothing that was said is lost on the way. */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class PollerTests {
    private final FakeTelegram telegram = new FakeTelegram();
    private final FakeReception receiver = new FakeReception();
    private final List<Duration> rests = Collections.synchronizedList(new ArrayList<>());
    private final IntakeStatus status = new IntakeStatus(InstantSource.system());
    private volatile boolean leaseHeld = true;
    private volatile @Nullable Identity known = new Identity(1, "nhip_cau_bot", false);
    private final TelegramApi api = api(telegram.url());
    private final Intake intake =
            new Intake(
                    new Translator(InstantSource.system(), 1),
                    () -> known,
                    receiver,
                    new IntakeCounters(new SimpleMeterRegistry()),
                    IntakeSteps.NONE,
                    time -> Thread.sleep(1));
    private final Poller poller =
            new Poller(
                    api, () -> leaseHeld, intake, status, IntakeSteps.NONE, InstantSource.system());
    private final LoopThread loop =
            new LoopThread(
                    "poller",
                    poller::once,
                    time -> {
                        rests.add(time);
                        Thread.sleep(5);
                    });

    @AfterEach
    void end() {
        intake.close();
        loop.stop();
        loop.join(Duration.ofSeconds(2));
        api.close();
        telegram.close();
    }

    static TelegramApi api(String url) {
        return new TelegramApi(settings(url));
    }

    static TelegramSettings settings(String url) {
        return new TelegramSettings(
                FakeTelegram.TOKEN,
                TelegramSettings.Mode.POLLING,
                URI.create(url),
                null,
                null,
                null,
                new TelegramSettings.Limits(
                        28, 4, 20, false, true, Duration.ofSeconds(5), Duration.ofSeconds(5)));
    }

    @Test
    void hearsInOrderAndConfirmsAfterwards() {
        telegram.hears(11, 501, "một");
        telegram.hears(12, 502, "hai");
        telegram.hears(13, 501, "ba");
        loop.start();
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.heard()).containsExactlyInAnyOrder("501: một", "502: hai", "501: ba");
        assertThat(receiver.heard()).containsSubsequence("501: một", "501: ba");
        assertThat(status.problem()).isNull();
        assertThat(status.sinceGood()).isLessThan(Duration.ofSeconds(20));
        assertThat(telegram.calls())
                .anyMatch(call -> call.startsWith("getUpdates") && call.contains("\"offset\":0"))
                .allMatch(call -> !call.contains("drop_pending_updates"));
    }

    @Test
    void nothingIsHeardBeforeItIsKnownWhoWeAre() {
        known = null;
        telegram.hears(11, 501, "một");
        loop.start();
        until(() -> rests.size() > 20);
        assertThat(receiver.heard()).isEmpty();
        assertThat(telegram.unconfirmed()).isNotEmpty();
        known = new Identity(1, "nhip_cau_bot", false);
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.heard()).containsExactly("501: một");
    }

    @Test
    void keepsTheOrderOfEveryChatUnderLoad() {
        for (int i = 0; i < 400; i++) telegram.hears(1000 + i, 501 + i % 7, "số " + i);
        for (int i = 0; i < 400; i += 3)
            receiver.failsAt("số " + i, () -> new CannotAcquireLockException("busy"));
        loop.start();
        until(() -> telegram.unconfirmed().isEmpty());
        for (int person = 0; person < 7; person++) {
            int p = person;
            assertThat(receiver.heard().stream().filter(line -> line.startsWith((501 + p) + ":")))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 400)
                                    .filter(i -> i % 7 == p)
                                    .mapToObj(i -> (501 + p) + ": số " + i)
                                    .toList());
        }
        assertThat(receiver.parked()).isEmpty();
    }

    @Test
    void survivesWhateverTelegramAnswers() {
        telegram.hears(11, 501, "một");
        telegram.fails(
                FakeTelegram.json(409, "Conflict: terminated by other getUpdates request", "{}"),
                FakeTelegram.json(401, "Unauthorized", "{}"),
                FakeTelegram.json(429, "Too Many Requests", "{\"retry_after\":7}"),
                FakeTelegram.json(500, "Internal Server Error: restart", "{}"),
                FakeTelegram.body(502, "<html><h1>502 Bad Gateway</h1></html>"),
                FakeTelegram.body(200, "{\"hello\":1}"),
                FakeTelegram.body(200, "{\"ok\":true,\"result\":7}"),
                FakeTelegram.body(200, "{\"ok\":true,\"result\":[{\"upda"),
                FakeTelegram.body(200, "[1,2"),
                FakeTelegram.body(200, ""),
                FakeTelegram.reset(),
                FakeTelegram.broken());
        loop.start();
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.heard()).containsExactly("501: một");
        assertThat(status.isLockedOut()).isFalse();
        assertThat(rests).contains(Duration.ofSeconds(7), Duration.ofSeconds(15));
        assertThat(rests).allMatch(rest -> rest.compareTo(Duration.ofSeconds(15)) <= 0);
    }

    @Test
    void aTokenThatIsNotAcceptedShows(CapturedOutput output) {
        for (int i = 0; i < 5; i++)
            telegram.fails(FakeTelegram.json(401, "Unauthorized: " + FakeTelegram.TOKEN, "{}"));
        telegram.fails(FakeTelegram.reset());
        loop.start();
        until(() -> rests.size() >= 3);
        assertThat(new TelegramHealth(status).health().getStatus().getCode()).isEqualTo("DOWN");
        until(() -> !status.isLockedOut());
        assertThat(output.getOut())
                .containsOnlyOnce("does not accept our token")
                .doesNotContain(FakeTelegram.TOKEN);
    }

    @Test
    void silenceShows() {
        var now = new Instant[] {Instant.parse("2026-11-20T03:00:00Z")};
        var quiet = new IntakeStatus(() -> now[0]);
        var health = new TelegramHealth(quiet);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        now[0] = now[0].plusSeconds(100);
        assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
        quiet.standby(true);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        quiet.standby(false);
        assertThat(health.health().getStatus().getCode())
                .as("nobody knows who listens: it may be nobody")
                .isEqualTo("DOWN");
        quiet.standby(true);
        now[0] = now[0].plusSeconds(60);
        quiet.bad("taking over");
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        quiet.good();
        now[0] = now[0].plusSeconds(80);
        assertThat(health.health().getDetails()).containsEntry("secondsSinceGood", 80L);
    }

    @Test
    void whatCannotBeHeardIsPutAsideAndTheOthersFlow(CapturedOutput output) {
        telegram.hears(11, 501, "độc");
        telegram.hears(12, 501, "sau đó");
        telegram.hears(13, 502, "khác");
        Supplier<Throwable> bug = () -> new IllegalStateException("secret words");
        receiver.failsAt("độc", bug, bug, bug);
        loop.start();
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.heard()).containsExactlyInAnyOrder("501: sau đó", "502: khác");
        assertThat(receiver.parked()).singleElement().asString().startsWith("11 message Illegal");
        assertThat(receiver.parked().toString()).doesNotContain("secret");
        assertThat(output).contains("update 11").doesNotContain("secret words", "độc", "khác");
    }

    @Test
    void twoFailuresAndAnErrorAreNoReasonToPutAside() {
        telegram.hears(11, 501, "khó");
        telegram.hears(12, 502, "sâu");
        receiver.failsAt("khó", IllegalStateException::new, NullPointerException::new);
        receiver.failsAt("sâu", StackOverflowError::new, () -> new OutOfMemoryError("test"));
        loop.start();
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.heard()).containsExactlyInAnyOrder("501: khó", "502: sâu");
        assertThat(receiver.parked()).isEmpty();
    }

    @Test
    void withoutADatabaseEverythingWaitsAtTelegram() {
        telegram.hears(11, 501, "một");
        telegram.hears(12, 501, "hai");
        telegram.hears(13, 502, "ba");
        for (int i = 0; i < 10; i++)
            receiver.failsAt(
                    "một",
                    () ->
                            new CannotGetJdbcConnectionException(
                                    "away", new SQLException("x", "08001")));
        loop.start();
        until(() -> "updates wait for the database".equals(status.problem()));
        assertThat(telegram.unconfirmed()).containsExactly(11L, 12L, 13L);
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.heard()).containsExactlyInAnyOrder("501: một", "501: hai", "502: ba");
        assertThat(receiver.heard()).containsSubsequence("501: một", "501: hai");
        assertThat(receiver.parked()).isEmpty();
        assertThat(status.problem()).isNull();
    }

    @Test
    void aLockThatLastsNeverPutsAside() {
        telegram.hears(11, 501, "khóa");
        for (int i = 0; i < 30; i++)
            receiver.failsAt("khóa", () -> new CannotAcquireLockException("busy"));
        loop.start();
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.heard()).containsExactly("501: khóa");
        assertThat(receiver.parked()).isEmpty();
    }

    /** A machine or a database that is slow for a while makes no update a bad one. */
    @Test
    void someSlowSecondsPutNothingAside() {
        telegram.hears(11, 501, "chậm");
        for (int i = 0; i < 2; i++) {
            receiver.failsAt("chậm", () -> new TransactionTimedOutException("late"));
            receiver.failsAt("chậm", () -> new QueryTimeoutException("late"));
            receiver.failsAt(
                    "chậm", () -> new JpaSystemException(new TransactionException("late")));
        }
        loop.start();
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.heard()).containsExactly("501: chậm");
        assertThat(receiver.parked()).isEmpty();
    }

    @Test
    void whatIsNeverInTimeIsPutAside() {
        telegram.hears(11, 501, "rất chậm");
        for (int i = 0; i < 20; i++)
            receiver.failsAt("rất chậm", () -> new TransactionTimedOutException("late"));
        loop.start();
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.heard()).isEmpty();
        assertThat(receiver.parked()).hasSize(1);
    }

    @Test
    void whoeverIsSecondToWriteTheSameTriesAgainForNothing(CapturedOutput output) {
        telegram.hears(11, 501, "cùng lúc");
        receiver.failsAt("cùng lúc", PollerTests::taken);
        loop.start();
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.heard()).containsExactly("501: cùng lúc");
        assertThat(output).doesNotContain("WARN", "DuplicateKey");
    }

    @Test
    void whatIsAlwaysTakenIsPutAside() {
        telegram.hears(11, 501, "luôn trùng");
        for (int i = 0; i < 4; i++) receiver.failsAt("luôn trùng", PollerTests::taken);
        loop.start();
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.heard()).isEmpty();
        assertThat(receiver.parked()).hasSize(1);
    }

    private static Throwable taken() {
        return new DuplicateKeyException("x", new SQLException("x", "23505"));
    }

    @Test
    void whatCannotEvenBePutAsideWithItsWordsIsPutAsideWithout() {
        telegram.hears(11, 501, "độc");
        Supplier<Throwable> bug = IllegalStateException::new;
        receiver.failsAt("độc", bug, bug, bug);
        receiver.failsAt("parking 11", bug);
        loop.start();
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.parked()).singleElement().asString().startsWith("11 message bare");
        assertThat(receiver.toBeTold()).as("whose chat it was is kept").containsExactly("501");
    }

    @Test
    void oddUpdatesDoNotHoldUpOthers() {
        telegram.has("{\"update_id\":11,\"telepathy\":{\"thought\":\"x\"}}");
        telegram.has("{\"update_id\":12,\"message\":" + "[".repeat(3000) + "]".repeat(3000) + "}");
        telegram.has("{\"update_id\":13,\"inline_query\":{\"id\":\"1\"}}");
        telegram.hears(14, 501, "một");
        loop.start();
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.heard()).containsExactly("501: một");
    }

    @Test
    void numbersMayStartAgainLowerAfterAQuietWeek() {
        telegram.hears(9_000_000, 501, "trước");
        loop.start();
        until(() -> telegram.unconfirmed().isEmpty());
        telegram.hears(2_000_001, 501, "sau");
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.heard()).containsExactly("501: trước", "501: sau");
    }

    @Test
    void aWebhookIsRemovedAndNothingDropped() {
        telegram.setsWebhook("https://elsewhere.example/hook");
        telegram.hears(11, 501, "một");
        loop.start();
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(telegram.webhook()).isEmpty();
        assertThat(telegram.calls()).contains("deleteWebhook {}");
    }

    @Test
    void onlyTheHolderOfTheLeasePolls() {
        leaseHeld = false;
        telegram.hears(11, 501, "một");
        loop.start();
        until(() -> rests.size() > 5);
        assertThat(telegram.calls()).isEmpty();
        assertThat(status.isStandby()).isTrue();
        leaseHeld = true;
        until(() -> telegram.unconfirmed().isEmpty());
        assertThat(receiver.heard()).containsExactly("501: một");
    }

    @Test
    void endsWhileAPollWaits() {
        telegram.fails(exchange -> sleepQuietly(20_000));
        loop.start();
        until(() -> telegram.calls().stream().anyMatch(call -> call.startsWith("getUpdates")));
        long before = System.nanoTime();
        loop.stop();
        loop.join(Duration.ofSeconds(2));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    private static void sleepQuietly(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void until(BooleanSupplier so) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            sleepQuietly(5);
        }
    }
}
