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
    private volatile @Nullable String problem;
    private volatile boolean locked;
    private volatile boolean standby;
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
    }

    /** Something is wrong; in words without any secret. */
    void bad(String what) {
        problem = what;
        standby = false;
    }

    /** Telegram does not know our token; only the operator can help. */
    void lockedOut(String what) {
        bad(what);
        locked = true;
    }

    /** Another instance does it. */
    void standby() {
        standby = true;
        problem = null;
    }

    /** How many updates Telegram keeps for us. */
    void waiting(long updates) {
        waiting = updates;
    }

    /** How long ago all was well; since the start if it never was. */
    Duration sinceGood() {
        Instant good = lastGood;
        return Duration.between(good == null ? started : good, clock.instant());
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

    boolean isStandby() {
        return standby;
    }

    @Nullable Long waiting() {
        return waiting;
    }
}
