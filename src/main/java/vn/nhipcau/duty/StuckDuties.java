package vn.nhipcau.duty;

import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Duties that cannot be urged because something fails whenever it is tried. They are tried again
 * for a while, and then left out until the next morning, so that one of them never keeps a whole
 * council from being urged. Shown as {@code duties}, counted as {@code nhipcau.duties.stuck}.
 */
@Component("dutiesHealthIndicator")
class StuckDuties implements HealthIndicator {
    /** About so many times ten seconds: what a moment's fault outside takes to be over. */
    static final int TRIES = 10;

    private static final Logger log = LoggerFactory.getLogger(StuckDuties.class);

    private final Map<Long, Integer> failures = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;

    StuckDuties(MeterRegistry meters) {
        meters.gauge("nhipcau.duties.stuck", this, StuckDuties::leftOut);
    }

    /** A morning begins: everything is tried anew. */
    synchronized void begin(LocalDate morning) {
        if (morning.equals(day)) return;
        day = morning;
        failures.clear();
    }

    synchronized boolean isLeftOut(long duty) {
        return failures.getOrDefault(duty, 0) >= TRIES;
    }

    /** How many are left out this morning. */
    synchronized int leftOut() {
        return Math.toIntExact(failures.values().stream().filter(n -> n >= TRIES).count());
    }

    synchronized void failed(long duty, RuntimeException why) {
        int times = failures.merge(duty, 1, Integer::sum);
        if (times < TRIES)
            log.warn("duty {} not urged, try {}: {}", duty, times, why.getClass().getSimpleName());
        else log.error("duty {} is left out until the next morning", duty, why);
    }

    @Override
    public Health health() {
        int stuck = leftOut();
        return (stuck == 0 ? Health.up() : Health.down()).withDetail("stuck", stuck).build();
    }
}
