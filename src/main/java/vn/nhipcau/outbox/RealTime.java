package vn.nhipcau.outbox;

import org.springframework.stereotype.Component;

import java.time.Instant;

/**
 * The time outside: pacing, waiting and the lease follow it, never the business clock, which a
 * rehearsal moves. Tests bring one that they can move.
 */
@Component
class RealTime {
    Instant now() {
        return Instant.now();
    }

    /** For distances only; goes on evenly when somebody sets the clock. */
    long nanos() {
        return System.nanoTime();
    }
}
