package vn.nhipcau.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One that fails keeps no other from being done, is tried again, and is seen in health. */
class JobsTests {
    private Instant now = Instant.parse("2026-11-20T03:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Jobs jobs = new Jobs(meters, () -> now);
    private final List<String> done = new ArrayList<>();
    private boolean broken = true;

    private void round() {
        jobs.run("first", this::fails);
        jobs.run("second", () -> done.add("second"));
        for (int id = 1; id <= 3; id++) item(id);
    }

    private void item(int id) {
        jobs.run(
                "items",
                id,
                () -> {
                    if (id == 2) fails();
                    done.add("item " + id);
                });
    }

    private void fails() {
        if (broken) throw new AssertionError("an Error is no reason to stop either");
    }

    private void later(Duration by) {
        now = now.plus(by);
    }

    @Test
    void aFaultInOneIsNothingToTheOthers() {
        round();
        assertThat(done).containsExactly("second", "item 1", "item 3");
        assertThat(jobs.failing("items")).isOne();
    }

    @Test
    void itIsTriedAgainLaterAndLaterAndSeenUntilItIsDone() {
        for (int look = 0; look < 60; look++) {
            round();
            later(Duration.ofSeconds(10));
        }
        assertThat(jobs.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(jobs.health().getDetails()).containsEntry("items", 1).containsEntry("first", 1);
        assertThat(meters.get("nhipcau.jobs.stuck").gauge().value()).isEqualTo(2);
        assertThat(jobs.isStuck("items", 2)).isTrue();
        broken = false;
        later(Duration.ofMinutes(5));
        round();
        assertThat(done).contains("item 2");
        assertThat(jobs.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatIsThereNoMoreIsForgotten() {
        for (int look = 0; look < 60; look++) {
            item(2);
            later(Duration.ofSeconds(30));
        }
        assertThat(jobs.health().getStatus()).isEqualTo(Status.DOWN);
        later(Duration.ofHours(3));
        assertThat(jobs.health().getStatus()).isEqualTo(Status.UP);
    }
}
