package vn.nhipcau.outbox;

import org.springframework.stereotype.Component;

import vn.nhipcau.shared.Vital;

import java.time.Duration;

/** Whether anything leaves, as far as there is something to be said. */
@Component
class OutboxVital implements Vital {
    /** Of tries that all failed. */
    private static final Duration TRIED = Duration.ofMinutes(1);

    /** Somebody who waits so long for an answer takes us for dead. */
    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    private final CircuitBreaker circuitBreaker;
    private final OutboxMeters meters;

    OutboxVital(CircuitBreaker circuitBreaker, OutboxMeters meters) {
        this.circuitBreaker = circuitBreaker;
        this.meters = meters;
    }

    @Override
    public String name() {
        return "sending";
    }

    @Override
    public boolean standsStill() {
        return circuitBreaker.isBadFor(TRIED)
                || circuitBreaker.locked() != null
                || meters.oldestAnswer() > TOO_LONG.toSeconds();
    }
}
