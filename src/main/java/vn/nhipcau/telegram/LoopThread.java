package vn.nhipcau.telegram;

import io.micrometer.core.instrument.Metrics;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/** A thread of our own that does one thing again and again; nothing that goes wrong ends it. */
final class LoopThread {
    private static final Logger log = LoggerFactory.getLogger(LoopThread.class);

    /** The longest an end waits for the turn under way. */
    private static final Duration PATIENCE = Duration.ofMillis(1900);

    private final String name;
    private final Task task;
    private final Pause pause;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    /** What is done again and again. */
    @FunctionalInterface
    interface Task {
        /** Does it once; says how long to rest before the next time. */
        Duration run() throws InterruptedException;
    }

    LoopThread(String name, Task task, Pause pause) {
        this.name = name;
        this.task = task;
        this.pause = pause;
    }

    /** Starts, unless it runs already. */
    synchronized void start() {
        if (thread == null) thread = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Begins no further turn and breaks off what the turn under way waits for. */
    synchronized void stop() {
        stopping = true;
        if (thread != null) thread.interrupt();
    }

    /** Waits for the turn under way, but not for ever. */
    synchronized void join() {
        try {
            if (thread != null && !thread.join(PATIENCE))
                log.warn("{} did not come to its end in time", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var backoff = new Backoff();
        while (!stopping) {
            try {
                Duration rest = task.run();
                backoff.reset();
                if (!stopping && rest.isPositive()) pause.rest(rest);
            } catch (InterruptedException e) {
                // Either the end, which the condition sees, or nothing that concerns us.
            } catch (Throwable e) {
                if (stopping) return;
                Metrics.counter("nhipcau.loop.failed", "name", name).increment();
                log.error("{}: {}", name, IntakeFailure.describe(e));
                restAfter(backoff);
            }
        }
    }

    private void restAfter(Backoff backoff) {
        try {
            pause.rest(backoff.next());
        } catch (InterruptedException e) {
            // As above.
        }
    }
}
