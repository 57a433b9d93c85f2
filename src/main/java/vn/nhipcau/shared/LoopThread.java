package vn.nhipcau.shared;

import io.micrometer.core.instrument.Metrics;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/**
 * A thread of our own that does one thing again and again; nothing that goes wrong ends it, an
 * error neither: what goes wrong is counted as {@code nhipcau.loop.failed}, told once, and tried
 * again after growing pauses.
 */
public final class LoopThread {
    private static final Logger log = LoggerFactory.getLogger(LoopThread.class);

    private final String name;
    private final Task task;
    private final Backoff backoff;
    private final Pause pause;
    private final WakeSignal signal = new WakeSignal();
    private final OutageLog troubles = new OutageLog(log);
    private volatile @Nullable Thread thread;
    private volatile @Nullable Thread last;

    /** What is done again and again. */
    @FunctionalInterface
    public interface Task {
        /** Does it once; says how long to rest before the next time. */
        Duration once() throws Exception;
    }

    /**
     * @param name what the thread is called
     */
    public LoopThread(String name, Task task) {
        this(name, task, new Backoff());
    }

    /**
     * @param name what the thread is called
     * @param backoff how long it rests after something went wrong
     */
    public LoopThread(String name, Task task, Backoff backoff) {
        this(name, task, backoff, null);
    }

    /**
     * @param name what the thread is called
     * @param pause how it rests; {@link #wake} ends only a rest of its own kind
     */
    public LoopThread(String name, Task task, Pause pause) {
        this(name, task, new Backoff(), pause);
    }

    private LoopThread(String name, Task task, Backoff backoff, @Nullable Pause pause) {
        this.name = name;
        this.task = task;
        this.backoff = backoff;
        this.pause = pause == null ? time -> signal.await(time.toNanos()) : pause;
    }

    /** Starts, unless it runs already. */
    public synchronized void start() {
        if (thread != null) return;
        var fresh = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
        last = fresh;
        thread = fresh;
        fresh.start();
    }

    /** Ends the rest, now or the next one: there is something to do. */
    public void wake() {
        signal.give();
    }

    /** Begins nothing further, and breaks off what the step under way waits for. */
    public synchronized void stop() {
        thread = null;
        if (last != null) last.interrupt();
    }

    /**
     * Begins nothing further, and waits for the step under way; it is never interrupted, as it may
     * be about to commit.
     *
     * @param patience how long it waits at most
     */
    public void finish(Duration patience) {
        thread = null;
        signal.give();
        join(patience);
    }

    /** Waits so long for the step under way after {@link #stop}. */
    public void join(Duration patience) {
        var ending = last;
        try {
            if (ending != null && !ending.join(patience))
                log.warn("{} did not come to its end in time", name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was started and is alive. */
    public boolean isAlive() {
        var running = thread;
        return running != null && running.isAlive();
    }

    private boolean goesOn() {
        return thread == Thread.currentThread();
    }

    private void run() {
        while (goesOn()) {
            try {
                Duration rest = once();
                if (goesOn() && rest.isPositive()) pause.rest(rest);
            } catch (InterruptedException e) {
                // Either the end, which the condition sees, or nothing that concerns us.
            }
        }
    }

    private Duration once() throws InterruptedException {
        try {
            Duration rest = task.once();
            backoff.reset();
            troubles.over();
            return rest;
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            if (!goesOn()) return Duration.ZERO;
            Metrics.counter("nhipcau.loop.failed", "name", name).increment();
            troubles.warn(name + " goes on after " + DatabaseAway.name(e));
            return backoff.next();
        }
    }
}
