package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the dispatcher must know of the database beside the next row of a chat. */
@Component
class Waiting {
    private static final Logger log = LoggerFactory.getLogger(Waiting.class);

    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final RealTime time;

    Waiting(JdbcClient sql, TransactionTemplate transaction, RealTime time) {
        this.sql = sql;
        this.transaction = transaction;
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
        for (int lane = Sql.TAPS; lane < Sql.LANES; lane++) {
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
     * What was under way when a sender died waits again: it may be said twice, it is never lost.
     *
     * @param ours rows that are under way here
     */
    void recover(Set<Long> ours) {
        transaction.executeWithoutResult(
                status -> {
                    var left =
                            sql
                                    .sql("select id from outbound where status = 1 order by id")
                                    .query(Long.class)
                                    .list()
                                    .stream()
                                    .filter(id -> !ours.contains(id))
                                    .toList();
                    for (long id : left)
                        sql.sql(
                                        "update outbound set"
                                                + " status = case when withdrawn then 5 else 0 end"
                                                + " where id = ? and status = 1")
                                .param(id)
                                .update();
                    if (!left.isEmpty())
                        log.warn("{} messages were under way at the last stop", left.size());
                });
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
    void replay(Pacer pacer) {
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
                            pacer.remember(
                                    row.getString("channel") + ":" + row.getString("external_id"),
                                    Address.Kind.valueOf(row.getString("kind")),
                                    row.getInt("weight"),
                                    ago.isNegative() ? Duration.ZERO : ago);
                        });
    }
}
