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

    private final JdbcClient sql;
    private final Clock clock;
    private final Lease lease;
    private final Weather weather;

    OutboxHealth(JdbcClient sql, Clock clock, Lease lease, Weather weather) {
        this.sql = sql;
        this.clock = clock;
        this.lease = lease;
        this.weather = weather;
    }

    @Override
    protected Health look() {
        var oldest = oldestAnswer();
        String locked = weather.locked();
        var health = locked != null || oldest.compareTo(TOO_LONG) > 0 ? Health.down() : Health.up();
        health.withDetail("sending", lease.held())
                .withDetail("oldestAnswerWaitsSeconds", oldest.toSeconds());
        if (locked != null) health.withDetail("locked", locked);
        return health.build();
    }

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
}
