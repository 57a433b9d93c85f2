package vn.nhipcau.shared;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health that is read from the database: while that is away it is down, in a word, and neither an
 * error of the page nor a stack trace each time somebody looks.
 */
public abstract class CarefulHealth implements HealthIndicator {
    /** Looks; whatever goes wrong means down. */
    protected abstract Health look();

    @Override
    public final Health health() {
        try {
            return look();
        } catch (RuntimeException e) {
            return Health.down().withDetail("problem", DatabaseAway.name(e)).build();
        }
    }
}
