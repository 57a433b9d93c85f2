package vn.nhipcau.shared;

import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What runs in the background again and again, each item on its own: one that fails keeps no other
 * from being done, is tried again later and later, and is seen in health once it has failed too
 * often. Shown as {@code jobs}, counted as {@code nhipcau.jobs.stuck}. Waits in real time; knows
 * nothing of what another instance does.
 */
@Component("jobsHealthIndicator")
public class Jobs implements HealthIndicator {
    /** So often something fails before somebody must look at it. */
    private static final int TRIES = 5;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** What nobody tried for so long after its time is there no more. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

    private static final int PERCENT = 100;
    private static final Logger log = LoggerFactory.getLogger(Jobs.class);

    private record Item(String job, Object id) {}

    private record Failure(int times, Instant notBefore) {}

    private final Map<Item, Failure> failing = new HashMap<>();
    private final InstantSource realTime;

    @Autowired
    Jobs(MeterRegistry meters) {
        this(meters, InstantSource.system());
    }

    Jobs(MeterRegistry meters, InstantSource realTime) {
        this.realTime = realTime;
        meters.gauge("nhipcau.jobs.stuck", this, jobs -> jobs.stuck().size());
    }

    /** Does a whole job, unless it failed a moment ago; false if it was not done. */
    public boolean run(String job, Runnable what) {
        return run(job, "", what);
    }

    /**
     * Does one item of a job, unless that failed a moment ago.
     *
     * @param id tells the items of a job apart; stands in the log, so nothing that a person wrote
     * @return false if it was not done, and is to be tried again
     */
    public boolean run(String job, Object id, Runnable what) {
        var item = new Item(job, id);
        if (isWaiting(item)) return false;
        try {
            what.run();
            done(item);
            return true;
        } catch (VirtualMachineError fatal) {
            throw fatal;
        } catch (RuntimeException | Error why) {
            failed(item, why);
            return false;
        }
    }

    private synchronized boolean isWaiting(Item item) {
        var failure = failing.get(item);
        return failure != null && realTime.instant().isBefore(failure.notBefore());
    }

    private synchronized void done(Item item) {
        failing.remove(item);
    }

    private synchronized void failed(Item item, Throwable why) {
        var before = failing.get(item);
        int times = before == null ? 1 : before.times() + 1;
        failing.put(item, new Failure(times, realTime.instant().plus(pause(times))));
        // The kind of fault alone: databases quote values in their messages.
        String kind = why.getClass().getSimpleName();
        if (times == TRIES)
            log.error("{} {} has failed {} times", item.job(), item.id(), times, why);
        else log.warn("{} {} waits after {}, try {}", item.job(), item.id(), kind, times);
    }

    // With some jitter, so that what failed together is not tried together.
    private static Duration pause(int times) {
        long doubled = FIRST_PAUSE.toMillis() << Math.min(times - 1, TRIES * 2);
        long millis = Math.min(doubled, LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(
                millis - millis * ThreadLocalRandom.current().nextInt(PERCENT / 4) / PERCENT);
    }

    /** How many items of a job have failed and are not done: so many may stand before others. */
    public synchronized int failing(String job) {
        forgetOld();
        return (int) failing.keySet().stream().filter(item -> item.job().equals(job)).count();
    }

    /** Whether an item has failed so often that nobody else shall wait for it. */
    public synchronized boolean isStuck(String job, Object id) {
        var failure = failing.get(new Item(job, id));
        return failure != null && failure.times() >= TRIES;
    }

    private void forgetOld() {
        var before = realTime.instant().minus(FORGOTTEN_AFTER);
        for (Iterator<Failure> all = failing.values().iterator(); all.hasNext(); )
            if (all.next().notBefore().isBefore(before)) all.remove();
    }

    /** How many items of each job are stuck. */
    private synchronized Map<String, Integer> stuck() {
        forgetOld();
        var stuck = new TreeMap<String, Integer>();
        failing.forEach(
                (item, failure) -> {
                    if (failure.times() >= TRIES) stuck.merge(item.job(), 1, Integer::sum);
                });
        return stuck;
    }

    @Override
    public Health health() {
        var stuck = stuck();
        var health = stuck.isEmpty() ? Health.up() : Health.down();
        stuck.forEach((job, items) -> health.withDetail(job, items));
        return health.build();
    }
}
