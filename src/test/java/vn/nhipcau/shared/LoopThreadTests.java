package vn.nhipcau.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(30)
class LoopThreadTests {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final AtomicInteger times = new AtomicInteger();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private Duration rest = Duration.ZERO;
    private final LoopThread loop =
            new LoopThread("test", this::once, new Backoff(Duration.ofMillis(8)));

    private Duration once() throws Exception {
        times.incrementAndGet();
        switch (failures.poll()) {
            case Exception e -> throw e;
            case Error e -> throw e;
            case null, default -> {
                return rest;
            }
        }
    }

    @AfterEach
    void end() {
        loop.stop();
        loop.join(SOON);
    }

    @Test
    void nothingThatGoesWrongEndsIt() {
        failures.add(new IllegalStateException("a bug"));
        failures.add(new StackOverflowError());
        failures.add(new OutOfMemoryError("too much at once"));
        failures.add(new InterruptedException("of something else"));
        loop.start();
        await().until(() -> times.get() > 5);
        assertThat(failures).isEmpty();
        assertThat(loop.isAlive()).isTrue();
    }

    @Test
    void itRestsUntilItIsWoken() {
        rest = LONG;
        loop.start();
        await().until(() -> times.get() == 1);
        loop.wake();
        await().until(() -> times.get() == 2);
    }

    @Test
    void whoWakesItBeforeItRestsIsHeard() {
        rest = LONG;
        loop.wake();
        loop.start();
        await().until(() -> times.get() == 2);
    }

    @Test
    void theStepUnderWayIsWaitedForAndNotInterrupted() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var patient =
                new LoopThread(
                        "patient",
                        () -> {
                            begun.countDown();
                            mayEnd.await();
                            ended.set(true);
                            return LONG;
                        });
        patient.start();
        begun.await();
        var end = Thread.ofVirtual().start(() -> patient.finish(SOON));
        await().until(() -> !patient.isAlive());
        assertThat(ended).isFalse();
        mayEnd.countDown();
        end.join();
        assertThat(ended).isTrue();
    }

    @Test
    void itStartsAgainAfterItsEnd() {
        rest = LONG;
        loop.start();
        await().until(() -> times.get() == 1);
        loop.finish(SOON);
        assertThat(loop.isAlive()).isFalse();
        loop.start();
        await().until(() -> times.get() == 2);
    }
}
