package vn.nhipcau.shared;

import io.micrometer.core.instrument.Metrics;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Looks twice a second whether something is due, and does it step by step on a thread of its own.
 * What is due takes turns, so that much of one keeps little of another waiting. What fails is tried
 * again later and later, and keeps nothing else from being done. Several instances may look at
 * once, and each may be broken off, if a step is a transaction that finds out behind a lock whether
 * it is still due.
 */
public final class PollingWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(PollingWorker.class);
    private static final long LASTING = Duration.ofMinutes(1).toNanos();
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** After what failed; short, as somebody may wait for it. */
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5));

    /** The longest an end waits for the step under way. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Supplier<List<Long>> due;
    private final LongConsumer step;
    private final Retries<Long> retries = new Retries<>(PAUSES, InstantSource.system());
    private final OutageLog troubles = new OutageLog(log);
    private volatile @Nullable String problem;
    private volatile long failingSince;
    private volatile boolean running;
    private final LoopThread loop;

    /**
     * A worker that begins with the service and ends with it.
     *
     * @param name what its thread is called
     * @param due the ids of what is due now, in the order in which it is done; only reads
     * @param step does the next of this one, until it is due no more
     */
    public PollingWorker(String name, Supplier<List<Long>> due, LongConsumer step) {
        this.name = name;
        this.loop = new LoopThread(name, this::once);
        this.due = due;
        this.step = step;
    }

    @Override
    public void start() {
        running = true;
        loop.start();
    }

    @Override
    public void stop() {
        running = false;
        loop.finish(PATIENCE);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private Duration once() {
        try {
            look();
            return PAUSE;
        } catch (Throwable e) {
            // The loop tells of it and goes on after a pause.
            failed(e);
            throw e;
        }
    }

    /** Does all that is due, but what failed a moment ago. */
    private void look() {
        while (running) {
            var all = due.get();
            retries.keepOnly(all);
            if (all.isEmpty()) fine();
            var now = all.stream().filter(id -> !retries.isWaiting(id)).toList();
            if (now.isEmpty()) return;
            for (long id : now) {
                if (!running) return;
                attempt(id);
            }
        }
    }

    private void failed(Throwable why) {
        Metrics.counter("nhipcau.lookout.failed", "name", name).increment();
        if (problem == null) failingSince = System.nanoTime();
        problem = why.getClass().getSimpleName();
    }

    private void fine() {
        problem = null;
        troubles.over();
    }

    /** What has kept it from doing all that is due for longer than a minute, or null. */
    public @Nullable String problem() {
        if (running && !loop.isAlive()) return "ended";
        boolean lasting = System.nanoTime() - failingSince > LASTING;
        return lasting ? problem : null;
    }

    /** What its thread is called. */
    public String name() {
        return name;
    }

    // An error too: a thread that ended would look as if nothing were ever due.
    private void attempt(long id) {
        try {
            step.accept(id);
            retries.done(id);
        } catch (Throwable e) {
            retries.failed(id);
            failed(e);
            troubles.warn(name + ": " + id + " waits after " + DatabaseAway.name(e));
        }
    }
}
