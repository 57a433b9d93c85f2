package vn.nhipcau.outbox;

import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.CarefulHealth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whether what is said leaves: shown as {@code outbox}. */
@Component("outboxHealthIndicator")
class OutboxHealth extends CarefulHealth {
    /** A person who asked and hears nothing for so long takes us for dead. */
    private static final Duration TOO_LONG = Duration.ofMinutes(5);

    /** So long something set aside is an alarm; afterwards it is only counted. */
    private static final Duration ALARM = Duration.ofDays(1);

    private static final Duration EVER = Duration.ofDays(3650);

    private final JdbcClient sql;
    private final Clock clock;
    private final RealTime time;
    private final Lease lease;
    private final CircuitBreaker circuitBreaker;
    private final InFlight inFlight;

    OutboxHealth(
            JdbcClient sql,
            Clock clock,
            RealTime time,
            Lease lease,
            CircuitBreaker circuitBreaker,
            InFlight inFlight) {
        this.sql = sql;
        this.clock = clock;
        this.time = time;
        this.lease = lease;
        this.circuitBreaker = circuitBreaker;
        this.inFlight = inFlight;
    }

    @Override
    protected Health look() {
        var oldest = oldestAnswer();
        String locked = circuitBreaker.locked();
        boolean bad = locked != null || oldest.compareTo(TOO_LONG) > 0 || dead(ALARM) > 0;
        var health = bad ? Health.down() : Health.up();
        health.withDetail("sending", lease.held())
                .withDetail("oldestAnswerWaitsSeconds", oldest.toSeconds())
                .withDetail("underWay", inFlight.size())
                .withDetail("setAside", dead(EVER))
                .withDetail("notRemoved", notRemoved());
        if (locked != null) health.withDetail("locked", locked);
        return health.build();
    }

    // What is under way waits too until it has arrived.
    private Duration oldestAnswer() {
        Instant now = clock.instant();
        return sql.sql(
                        "select due from outbound where status = 0 and lane = ? and due <= ?"
                                + " order by due limit 1")
                .param(Sql.lane(Lane.ANSWER))
                .param(Sql.time(now))
                .query((row, number) -> Sql.instant(row, "due"))
                .optional()
                .map(due -> Duration.between(due, now))
                .orElse(Duration.ZERO);
    }

    private int dead(Duration past) {
        return sql.sql("select count(*) from outbound where status = ? and ended_at > ?")
                .param(Status.DEAD.code())
                .param(Sql.time(time.now().minus(past)))
                .query(Integer.class)
                .single();
    }

    // Of the last weeks: rows are kept for so long.
    private int notRemoved() {
        return sql.sql("select count(*) from outbound where status = ? and sort = ?")
                .param(Status.REFUSED.code())
                .param(OutboundKind.REMOVAL.name())
                .query(Integer.class)
                .single();
    }
}
