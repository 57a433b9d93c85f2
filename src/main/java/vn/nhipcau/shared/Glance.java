package vn.nhipcau.shared;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What gauges show of the database: read at most every ten seconds, however often and by however
 * many they are asked. While the database is away they show no number, and nobody who asks waits
 * for it again and again.
 *
 * @param <T> what one reading tells
 */
public final class Glance<T> {
    private static final long GOOD_FOR = Duration.ofSeconds(10).toNanos();

    private final Supplier<T> look;
    private @Nullable T seen;
    private long seenAt;
    private boolean looked;

    /**
     * @param look reads the database, in a transaction of its own if it needs one
     */
    public Glance(Supplier<T> look) {
        this.look = look;
    }

    /** A number of what was seen; NaN, which is no number, if nothing could be. */
    public double number(ToDoubleFunction<T> of) {
        T now = now();
        return now == null ? Double.NaN : of.applyAsDouble(now);
    }

    private synchronized @Nullable T now() {
        if (looked && System.nanoTime() - seenAt < GOOD_FOR) return seen;
        try {
            seen = look.get();
        } catch (RuntimeException e) {
            // Health says why.
            seen = null;
        }
        looked = true;
        seenAt = System.nanoTime();
        return seen;
    }
}
