package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How the way in is doing, for health and alarms. */
final class IntakeStatus {
    private final InstantSource clock;
    private final Instant started;
    private volatile @Nullable Instant lastGood;
    private volatile @Nullable Instant lastStandby;
    private volatile @Nullable String problem;
    private volatile boolean locked;
    private volatile boolean standby;
    private volatile boolean abandoned;
    private volatile @Nullable Long waiting;

    IntakeStatus(InstantSource clock) {
        this.clock = clock;
        started = clock.instant();
    }

    /** Telegram answered as it should. */
    void good() {
        lastGood = clock.instant();
        problem = null;
        locked = false;
        standby = false;
        abandoned = false;
    }

    /** Something is wrong; in words without any secret. */
    void bad(String what) {
        problem = what;
        standby = false;
        abandoned = false;
    }

    /** Telegram does not know our token; only the operator can help. */
    void lockedOut(String what) {
        bad(what);
        locked = true;
    }

    /**
     * Another instance does it.
     *
     * @param known false if that is only supposed: nobody knows who does, perhaps nobody
     */
    void standby(boolean known) {
        standby = known;
        abandoned = !known;
        if (known) lastStandby = clock.instant();
        problem = known ? null : "the database does not tell who of us listens";
    }

    /** How many updates Telegram keeps for us. */
    void waiting(long updates) {
        waiting = updates;
    }

    /** How long ago all was well, or another instance's task; since the start if it never was. */
    Duration sinceGood() {
        Instant good = lastGood;
        Instant by = lastStandby;
        Instant last = good == null ? started : good;
        if (by != null && by.isAfter(last)) last = by;
        return Duration.between(last, clock.instant());
    }

    @Nullable Instant lastGood() {
        return lastGood;
    }

    @Nullable String problem() {
        return problem;
    }

    boolean isLockedOut() {
        return locked;
    }

    /** Whether it is unknown if anybody listens. */
    boolean isAbandoned() {
        return abandoned;
    }

    boolean isStandby() {
        return standby;
    }

    @Nullable Long waiting() {
        return waiting;
    }
}
