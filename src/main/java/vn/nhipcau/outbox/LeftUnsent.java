package vn.nhipcau.outbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.shared.Concern;

import java.time.Clock;
import java.time.Duration;

/** What should have been sent and was not. */
@Configuration(proxyBeanMethods = false)
class LeftUnsent {
    /** A notice to very many takes its time, everything else minutes. */
    private static final Duration LATE = Duration.ofMinutes(30);

    private static final Duration LATE_BROADCAST = Duration.ofHours(12);

    /** Whoever looks each working morning has seen it by then. */
    private static final Duration SEEN = Duration.ofDays(3);

    /** Due long ago, and neither sent nor given up. */
    @Bean
    Concern unsentConcern(JdbcClient sql, Clock clock) {
        return new Concern() {
            @Override
            public String name() {
                return "unsent";
            }

            @Override
            public long count() {
                var now = clock.instant();
                return sql.sql(
                                "select count(*) from outbound where status in (0, 1)"
                                        + " and due <= ? and (lane <> ? or due <= ?)")
                        .params(
                                Sql.time(now.minus(LATE)),
                                Sql.lane(Lane.BROADCAST),
                                Sql.time(now.minus(LATE_BROADCAST)))
                        .query(Long.class)
                        .single();
            }
        };
    }

    /** Set aside for a fault of ours. */
    @Bean
    Concern setAsideConcern(JdbcClient sql, RealTime time) {
        return new Concern() {
            @Override
            public String name() {
                return "setAside";
            }

            @Override
            public long count() {
                return sql.sql("select count(*) from outbound where status = ? and ended_at > ?")
                        .params(Status.DEAD.code(), Sql.time(time.now().minus(SEEN)))
                        .query(Long.class)
                        .single();
            }
        };
    }
}
