package vn.nhipcau.telegram;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits longer after each failure in a row: from half a second to fifteen. */
final class Backoff {
    static final Duration LONGEST = Duration.ofSeconds(15);

    private int failures;

    /** After a success the next failure waits a short time again. */
    void reset() {
        failures = 0;
    }

    /** How long to wait now; a little different each time, so that instances fall out of step. */
    Duration next() {
        long millis = Math.min(LONGEST.toMillis(), 500L << Math.min(failures++, 5));
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 4));
    }
}
