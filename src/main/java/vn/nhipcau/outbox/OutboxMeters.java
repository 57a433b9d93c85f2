package vn.nhipcau.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.Glance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** What becomes of what is said, in numbers. Explained one by one in docs/operations.md. */
@Component
class OutboxMeters {
    /** What became of a call to the messenger, or of a message that was never called for. */
    enum Outcome {
        SENT,
        /** Tried again: not reached, or an answer that says nothing. */
        RETRIED,
        /** The messenger found us too fast. */
        FLOODED,
        REFUSED,
        /** Too old to be said. */
        EXPIRED,
        /** A fault of ours; waits for the operator. */
        DEAD
    }

    private record Waiting(long due, Duration oldestAnswer) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final Glance<Waiting> waiting = new Glance<>(this::look);

    OutboxMeters(MeterRegistry meters, JdbcClient sql, Clock clock, Lease lease) {
        this.sql = sql;
        this.clock = clock;
        // All of them from the start: who counts what is new needs the nought before the one.
        for (Outcome outcome : Outcome.values())
            for (int lane = 0; lane < Sql.LANES; lane++) calls(meters, outcome, lane);
        unheard(meters);
        notRemoved(meters);
        Gauge.builder("nhipcau.outbox.waiting", waiting, it -> it.number(Waiting::due))
                .description("Messages that are due and not sent")
                .strongReference(true)
                .register(meters);
        Gauge.builder("nhipcau.outbox.oldest.answer", this, OutboxMeters::oldestAnswer)
                .description("How long the oldest answer to somebody's own tap or word waits")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("nhipcau.outbox.sender", lease, it -> it.held() ? 1 : 0)
                .description("1 if this instance is the one that sends")
                .register(meters);
    }

    /** How long the oldest answer to somebody's own word waits, in seconds; NaN if unknown. */
    double oldestAnswer() {
        return waiting.number(seen -> seen.oldestAnswer().toSeconds());
    }

    /** Counts what became of something in this lane, see {@link Sql#TAPS} and {@link Lane}. */
    static void count(MeterRegistry meters, Outcome outcome, int lane) {
        calls(meters, outcome, lane).increment();
    }

    private static Counter calls(MeterRegistry meters, Outcome outcome, int lane) {
        return Counter.builder("nhipcau.outbox.calls")
                .description("What became of what was to be said")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .tag("lane", name(lane))
                .register(meters);
    }

    private static String name(int lane) {
        for (Lane some : Lane.values())
            if (some.code() == lane) return some.name().toLowerCase(Locale.ROOT);
        return "tap";
    }

    /** Messages that arrived, of which a listener of ours could not take note. */
    static Counter unheard(MeterRegistry meters) {
        return Counter.builder("nhipcau.outbox.unheard")
                .description("Arrived, but a listener of ours failed whenever it was told")
                .register(meters);
    }

    /** Messages that should be gone from a chat and are not. */
    static Counter notRemoved(MeterRegistry meters) {
        return Counter.builder("nhipcau.outbox.not.removed")
                .description("Should be gone from a chat, and the messenger does not let us")
                .register(meters);
    }

    private Waiting look() {
        Instant now = clock.instant();
        return sql.sql(
                        "select count(*), min(case when lane = ? then due end) as oldest"
                                + " from outbound where status = 0 and due <= ?")
                .params(Sql.lane(Lane.ANSWER), Sql.time(now))
                .query(
                        (row, _) ->
                                new Waiting(
                                        row.getLong(1),
                                        Duration.between(
                                                Objects.requireNonNullElse(
                                                        Sql.instantOrNull(row, "oldest"), now),
                                                now)))
                .single();
    }
}
