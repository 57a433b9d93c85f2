package vn.nhipcau.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class BackoffTests {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final Backoff backoff = new Backoff(SECOND, Duration.ofMinutes(5));

    @Test
    void eachFailureInARowWaitsAboutTwiceAsLong() {
        for (int times = 1; times <= 8; times++) {
            var full = SECOND.multipliedBy(1L << (times - 1));
            assertThat(backoff.next()).isBetween(full.multipliedBy(3).dividedBy(4), full);
        }
        backoff.reset();
        assertThat(backoff.next()).isLessThanOrEqualTo(SECOND);
    }

    @Test
    void nothingWaitsLongerThanTheLongest() {
        for (int times : new int[] {10, 40, 1_000_000})
            assertThat(backoff.after(times))
                    .isBetween(Duration.ofSeconds(225), Duration.ofMinutes(5));
    }

    @Test
    void theShortestPauseIsOneToo() {
        var shortest = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2));
        for (int times = 1; times < 4; times++)
            assertThat(shortest.after(times)).isBetween(Duration.ofMillis(1), Duration.ofMillis(2));
    }
}
