package vn.nhipcau.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Health that is read from the database: while that is away it is down, in a word, and neither an
 * error of the page nor a stack trace each time somebody looks.
 *
 * <p>Whoever asks does not wait for a database that does not answer: all of these are asked one
 * after the other, and a monitor that waits ten seconds would learn nothing. A look that is under
 * way is waited for again the next time, so that there is never more than one.
 */
public abstract class CarefulHealth implements HealthIndicator {
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private @Nullable FutureTask<Health> look;

    /** Looks; whatever goes wrong means down. */
    protected abstract Health look();

    @Override
    public final Health health() {
        try {
            return begun().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return down("the database does not answer in time");
        } catch (ExecutionException e) {
            return down(DatabaseAway.name(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down("interrupted");
        }
    }

    private synchronized FutureTask<Health> begun() {
        var running = look;
        if (running != null && !running.isDone()) return running;
        var begun = new FutureTask<>(this::look);
        look = begun;
        Thread.ofVirtual().name("health").start(begun);
        return begun;
    }

    private static Health down(String problem) {
        return Health.down().withDetail("problem", problem).build();
    }
}
