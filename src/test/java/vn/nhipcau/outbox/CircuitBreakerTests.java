package vn.nhipcau.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Whether what fails, fails alone: only then may it ever be given up. */
class CircuitBreakerTests {
    private static final Duration HOUR = Duration.ofHours(1);

    private final WayOut.MovedTime time = new WayOut.MovedTime();
    private final CircuitBreaker circuitBreaker = new CircuitBreaker(time);

    @Test
    void afterAStartNobodyKnowsWhetherAnythingSucceeds() {
        assertThat(circuitBreaker.othersSucceed(HOUR)).isFalse();
        fine(5);
        assertThat(circuitBreaker.othersSucceed(HOUR)).isFalse();
    }

    @Test
    void whatFailsWhileOthersSucceedFailsAlone() {
        fine(20);
        circuitBreaker.unknown(true);
        for (int i = 0; i < 100; i++) circuitBreaker.unknown(false);
        assertThat(circuitBreaker.othersSucceed(HOUR)).isTrue();
    }

    @Test
    void nothingThatSucceededBeforeCounts() {
        fine(20);
        time.advance(HOUR);
        circuitBreaker.unknown(true);
        assertThat(circuitBreaker.othersSucceed(HOUR)).isFalse();
    }

    @Test
    void whereEveryThirdFailsItIsTheMessenger() {
        for (int i = 0; i < 30; i++) {
            fine(2);
            circuitBreaker.unknown(true);
        }
        assertThat(circuitBreaker.othersSucceed(HOUR)).isFalse();
        fine(20);
        assertThat(circuitBreaker.othersSucceed(HOUR)).isTrue();
    }

    private void fine(int times) {
        for (int i = 0; i < times; i++) circuitBreaker.fine();
    }
}
