package vn.nhipcau.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What is due is done step by step, whatever goes wrong with some of it. */
class PollingWorkerTests {
    private static final long NEVER_DONE = 1_000_000;

    private final ConcurrentSkipListMap<Long, Long> stepsLeft = new ConcurrentSkipListMap<>();
    private final List<Long> done = new CopyOnWriteArrayList<>();
    private PollingWorker worker = new PollingWorker("test", this::due, this::step);

    private List<Long> due() {
        return List.copyOf(stepsLeft.keySet());
    }

    private void step(long id) {
        done.add(id);
        stepsLeft.computeIfPresent(id, (_, left) -> left == 1 ? null : left - 1);
    }

    @AfterEach
    void end() {
        worker.stop();
    }

    @Test
    void muchOfOneKeepsLittleOfAnotherWaitingForOneStepOnly() {
        stepsLeft.put(1L, 3L);
        stepsLeft.put(2L, 1L);
        worker.start();
        await().until(stepsLeft::isEmpty);
        assertThat(done).containsExactly(1L, 2L, 1L, 1L);
        stepsLeft.put(3L, 1L);
        await().until(() -> done.contains(3L));
    }

    @Test
    void whatFailsIsTriedAgainAndKeepsNothingElseWaiting() {
        var tries = new AtomicInteger();
        worker =
                new PollingWorker(
                        "test",
                        this::due,
                        id -> {
                            if (id == 1 && tries.incrementAndGet() < 3)
                                throw new IllegalStateException("not now");
                            step(id);
                        });
        stepsLeft.put(1L, 1L);
        stepsLeft.put(2L, 2L);
        worker.start();
        await().until(stepsLeft::isEmpty);
        assertThat(done).containsExactly(2L, 2L, 1L);
        assertThat(tries).hasValue(3);
    }

    @Test
    void aLookThatFailsIsNotTheLast() {
        var looks = new AtomicInteger();
        worker =
                new PollingWorker(
                        "test",
                        () -> {
                            if (looks.incrementAndGet() == 1)
                                throw new IllegalStateException("no database");
                            return due();
                        },
                        this::step);
        stepsLeft.put(1L, 1L);
        worker.start();
        await().until(stepsLeft::isEmpty);
    }

    @Test
    void itsEndWaitsForTheStepUnderWayAndBeginsNoOther() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        worker =
                new PollingWorker(
                        "test",
                        this::due,
                        id -> {
                            begun.countDown();
                            awaitUninterrupted(mayEnd);
                            step(id);
                        });
        stepsLeft.put(1L, NEVER_DONE);
        stepsLeft.put(2L, NEVER_DONE);
        worker.start();
        begun.await();
        var end = Thread.ofVirtual().start(worker::stop);
        await().until(() -> !worker.isRunning());
        assertThat(end.isAlive()).isTrue();
        mayEnd.countDown();
        end.join();
        assertThat(done).containsExactly(1L);

        worker.start();
        await().until(() -> done.contains(2L));
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("a step was interrupted", e);
        }
    }

    @Test
    void anErrorEndsNothing() {
        var looks = new AtomicInteger();
        worker =
                new PollingWorker(
                        "test",
                        () -> {
                            if (looks.incrementAndGet() == 1) throw new StackOverflowError();
                            return due();
                        },
                        id -> {
                            if (id == 1 && looks.get() < 4) throw new NoClassDefFoundError("x");
                            step(id);
                        });
        stepsLeft.put(1L, 1L);
        stepsLeft.put(2L, 1L);
        worker.start();
        await().until(stepsLeft::isEmpty);
        assertThat(done).containsExactly(2L, 1L);
        assertThat(worker.problem()).isNull();
    }
}
