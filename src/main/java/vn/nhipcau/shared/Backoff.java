package vn.nhipcau.shared;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits twice as long after each failure in a row, a little different each time, so that instances
 * fall out of step and what failed together is not tried together.
 */
public final class Backoff {
    /** The longest pause, unless another one is named. */
    public static final Duration LONGEST = Duration.ofSeconds(15);

    private static final Duration FIRST = Duration.ofMillis(500);

    /** So many doublings lead beyond every longest pause. */
    private static final int DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private int failures;

    /** From half a second to {@link #LONGEST}. */
    public Backoff() {
        this(LONGEST);
    }

    /** From half a second to this long. */
    public Backoff(Duration longest) {
        this(FIRST, longest);
    }

    /** From this long to that long. */
    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** After a success the next failure waits a short time again. */
    public void reset() {
        failures = 0;
    }

    /** How long to wait now, after one more failure. */
    public Duration next() {
        return after(++failures);
    }

    /** How long to wait after so many failures in a row, at least one, where others count them. */
    public Duration after(int times) {
        long doubled = first.toMillis() << Math.min(times - 1, DOUBLINGS);
        long millis = Math.min(longest.toMillis(), doubled);
        return Duration.ofMillis(millis - ThreadLocalRandom.current().nextLong(millis / 4 + 1));
    }
}
