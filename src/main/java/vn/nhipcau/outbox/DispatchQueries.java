package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the dispatcher must know of the database beside the next row of a chat. */
@Component
class DispatchQueries {
    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");

    private final JdbcClient sql;
    private final RealTime time;

    DispatchQueries(JdbcClient sql, RealTime time) {
        this.sql = sql;
        this.time = time;
    }

    /**
     * Addresses with something that became due.
     *
     * @param addresses by the number of the lane
     * @param all false if there was more than was looked at
     */
    record Due(Map<Integer, Set<Long>> addresses, boolean all) {}

    /**
     * Where something became due in that time, the oldest rows first, at most so many of a lane.
     */
    Due due(@Nullable Instant after, Instant until, int mostRows) {
        var found = new HashMap<Integer, Set<Long>>();
        boolean all = true;
        // In the whole order of the index, or H2 sorts all of them for the first few.
        for (int lane = Sql.TAPS + 1; lane < Sql.LANES; lane++) {
            var addresses =
                    sql.sql(
                                    "select address from outbound where status = 0 and lane = ?"
                                            + " and due > ? and due <= ? order by status, lane, due, address limit ?")
                            .param(lane)
                            .param(Sql.time(after == null ? EVER : after))
                            .param(Sql.time(until))
                            .param(mostRows)
                            .query(Long.class)
                            .list();
            all &= addresses.size() < mostRows;
            if (!addresses.isEmpty()) found.put(lane, new HashSet<>(addresses));
        }
        return new Due(found, all);
    }

    /**
     * What an earlier version of the program called under way waits again: it may be said twice, it
     * is never lost. Answers to taps had rows too; nobody waits for those any more.
     */
    void recover() {
        sql.sql(
                        "update outbound set status = case when lane = 0 then 4 when withdrawn then 5"
                                + " else 0 end,"
                                + " ended_at = case when withdrawn or lane = 0"
                                + " then cast(? as timestamp with time zone) end,"
                                + " body = case when withdrawn then null else body end"
                                + " where status = 1 or (status = 0 and lane = 0)")
                .param(Sql.time(time.now()))
                .update();
    }

    /** How long nothing may be sent, as the messenger told an earlier sender. */
    Duration holdFor() {
        return sql.sql("select until from outbox_hold where name = 'all'")
                .query((row, number) -> Sql.instant(row, "until"))
                .optional()
                .map(until -> Duration.between(time.now(), until))
                .orElse(Duration.ZERO);
    }

    /** Tells the pacer what an earlier sender sent in the last minute. */
    void replay(RateLimiter rateLimiter) {
        Instant now = time.now();
        sql.sql(
                        "select a.channel, a.external_id, a.kind, o.weight, o.ended_at from outbound o"
                                + " join address a on a.id = o.address where o.ended_at > ?"
                                + " and o.sent_at is not null and o.weight > 0 order by o.ended_at")
                .param(Sql.time(now.minusSeconds(61)))
                .query(
                        row -> {
                            Instant at = Sql.instant(row, "ended_at");
                            var ago = Duration.between(at, now);
                            rateLimiter.remember(
                                    row.getString("channel") + ":" + row.getString("external_id"),
                                    Address.Kind.valueOf(row.getString("kind")),
                                    row.getInt("weight"),
                                    ago.isNegative() ? Duration.ZERO : ago);
                        });
    }
}
