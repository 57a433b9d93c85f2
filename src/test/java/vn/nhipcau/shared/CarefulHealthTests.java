package vn.nhipcau.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What an operator learns while the database says nothing. */
@Timeout(30)
class CarefulHealthTests {
    private final CountDownLatch database = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();

    private final CarefulHealth health =
            new CarefulHealth() {
                @Override
                protected Health look() {
                    looks.incrementAndGet();
                    try {
                        database.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return Health.up().build();
                }
            };

    @Test
    void nobodyWaitsForADatabaseThatDoesNotAnswer() {
        var seen = health.health();
        assertThat(seen.getStatus()).isEqualTo(Status.DOWN);
        assertThat(seen.getDetails()).containsKey("problem");
    }

    @Test
    void itIsLookedOnceHoweverOftenSomebodyAsks() {
        health.health();
        health.health();
        assertThat(looks).hasValue(1);
    }

    @Test
    void itIsUpAsSoonAsTheDatabaseAnswers() {
        health.health();
        database.countDown();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatGoesWrongIsDown() {
        CarefulHealth broken =
                new CarefulHealth() {
                    @Override
                    protected Health look() {
                        throw new IllegalStateException("with words of people");
                    }
                };
        assertThat(broken.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(broken.health().getDetails().toString()).doesNotContain("people");
    }
}
