package vn.nhipcau.shared;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits longer after each failure in a row, a little different each time, so that instances fall
 * out of step.
 */
public final class Backoff {
    /** The longest pause, unless another one is named. */
    public static final Duration LONGEST = Duration.ofSeconds(15);

    private static final Duration FIRST = Duration.ofMillis(500);

    private final Duration longest;
    private int failures;

    /** From half a second to {@link #LONGEST}. */
    public Backoff() {
        this(LONGEST);
    }

    /** From half a second to this long. */
    public Backoff(Duration longest) {
        this.longest = longest;
    }

    /** After a success the next failure waits a short time again. */
    public void reset() {
        failures = 0;
    }

    /** How long to wait now. */
    public Duration next() {
        long millis = Math.min(longest.toMillis(), FIRST.toMillis() << Math.min(failures++, 5));
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 4));
    }
}
