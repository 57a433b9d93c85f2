package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether anything can be sent at all. While the messenger cannot be reached, or knows us no more,
 * one message at a time is tried, at growing distances; the first that succeeds ends that.
 */
@Component
class CircuitBreaker {
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration LONGEST_LOCKED = Duration.ofSeconds(60);
    private static final int MANY = 5;

    /** Of so many of the latest outcomes so many must be good before anything is given up. */
    private static final int LATEST = 20;

    private static final int NEARLY_ALL = 18;

    private final RealTime time;
    private final Map<String, Long> floods = new HashMap<>();
    private long floodUntil;
    private long troubleUntil;
    private @Nullable Long lastFine;
    private long latest; // one bit each, the newest lowest; 1 is good
    private long badSince;
    private int troubles;
    private int unknowns;
    private @Nullable String locked;

    CircuitBreaker(RealTime time) {
        this.time = time;
        floodUntil = troubleUntil = time.nanos();
    }

    /** How long nothing at all may be sent; zero or less if it may. */
    synchronized Duration pause() {
        long now = time.nanos();
        return Duration.ofNanos(Math.max(floodUntil - now, troubleUntil - now));
    }

    /** Whether only one message at a time is to be tried. */
    synchronized boolean isBad() {
        return troubles > 0;
    }

    /** Whether nothing but trouble came of anything for so long. */
    synchronized boolean isBadFor(Duration past) {
        return troubles > 0 && time.nanos() - badSince >= past.toNanos();
    }

    /** Why the messenger accepts us no more, or null. */
    synchronized @Nullable String locked() {
        return locked;
    }

    /** Something succeeded. */
    synchronized void fine() {
        note(true);
        long now = time.nanos();
        lastFine = now;
        troubleUntil = now;
        troubles = unknowns = 0;
        locked = null;
    }

    /**
     * Whether something succeeded within that time, and lately nearly everything: then what fails
     * all the same is at fault itself. A messenger that fails every third call, or of which nothing
     * is known since the start, is not well enough to say so.
     */
    synchronized boolean othersSucceed(Duration past) {
        return lastFine != null
                && time.nanos() - lastFine < past.toNanos()
                && Long.bitCount(latest) >= NEARLY_ALL;
    }

    synchronized void unreached() {
        note(false);
        trouble(Duration.ofSeconds(1), LONGEST);
    }

    /**
     * Nobody knows whether something succeeded.
     *
     * @param first whether it was tried for the first time: what fails again and again says
     *     something about itself only
     */
    synchronized void unknown(boolean first) {
        if (first) note(false);
        if (++unknowns >= MANY) trouble(Duration.ofSeconds(1), LONGEST);
    }

    private void note(boolean good) {
        latest = (latest << 1 | (good ? 1 : 0)) & ((1L << LATEST) - 1);
    }

    synchronized void locked(String reason) {
        locked = reason;
        trouble(LONGEST, LONGEST_LOCKED);
    }

    // What fails while one wait is on is the same trouble, not more of it.
    private void trouble(Duration first, Duration longest) {
        long now = time.nanos();
        if (troubleUntil - now > 0) return;
        long wait = first.toNanos() << Math.min(troubles, 10);
        troubleUntil = now + Math.min(wait, longest.toNanos());
        if (troubles++ == 0) badSince = now;
    }

    /**
     * The messenger found us too fast in one chat.
     *
     * @return whether nothing may be sent anywhere for that time: it said so, or it has just said
     *     the same of another chat
     */
    synchronized boolean flood(String chat, Duration wait, boolean everywhere) {
        long now = time.nanos();
        floods.values().removeIf(until -> until - now <= 0);
        boolean all = everywhere || floods.keySet().stream().anyMatch(other -> !other.equals(chat));
        floods.put(chat, now + wait.toNanos());
        if (all) hold(wait);
        return all;
    }

    /** Sends nothing for so long. */
    synchronized void hold(Duration wait) {
        long until = time.nanos() + wait.toNanos();
        if (until - floodUntil > 0) floodUntil = until;
    }
}
