package vn.nhipcau.shared;

import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

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

    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5));

    private static final Logger log = LoggerFactory.getLogger(Jobs.class);

    private record Item(String job, Object id) {}

    private final Retries<Item> retries;

    @Autowired
    Jobs(MeterRegistry meters) {
        this(meters, InstantSource.system());
    }

    Jobs(MeterRegistry meters, InstantSource realTime) {
        retries = new Retries<>(PAUSES, realTime);
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
        if (retries.isWaiting(item)) return false;
        try {
            what.run();
            retries.done(item);
            return true;
        } catch (VirtualMachineError fatal) {
            throw fatal;
        } catch (RuntimeException | Error why) {
            failed(item, why);
            return false;
        }
    }

    private void failed(Item item, Throwable why) {
        int times = retries.failed(item);
        // The kind of fault alone: databases quote values in their messages.
        String kind = why.getClass().getSimpleName();
        if (times == TRIES)
            log.error("{} {} has failed {} times", item.job(), item.id(), times, why);
        else log.warn("{} {} waits after {}, try {}", item.job(), item.id(), kind, times);
    }

    /** How many items of a job have failed and are not done: so many may stand before others. */
    public int failing(String job) {
        return retries.failing(1, item -> item.job().equals(job)).size();
    }

    /** Whether an item has failed so often that nobody else shall wait for it. */
    public boolean isStuck(String job, Object id) {
        return retries.times(new Item(job, id)) >= TRIES;
    }

    /** How many items of each job are stuck. */
    private Map<String, Integer> stuck() {
        var stuck = new TreeMap<String, Integer>();
        for (Item item : retries.failing(TRIES, _ -> true))
            stuck.merge(item.job(), 1, Integer::sum);
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
