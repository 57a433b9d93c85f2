package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What waits first in each of some chats, with all that its sending needs: one statement for all of
 * them, immediately before the calls begin.
 */
@Component
class FirstRows {
    // In the whole order of the index, or H2 sorts all that waits in a chat for the first of it.
    private static final String FIRST =
            OutboundRow.COLUMNS
                    + ", a.channel, a.external_id, a.thread, a.kind, a.title, a.gone, a.hold_until,"
                    + " c.face, c.revision, c.sent_revision, c.message, c.closed, c.queued,"
                    + " c.reply_to as card_reply_to, exists (select 1 from outbound m"
                    + " where m.address = o.address and m.status = 0 and m.lane >= 1"
                    + " and m.lane <= w.lane and m.due <= ? and m.id <> o.id) as is_more"
                    + " from unnest(cast(? as bigint array), cast(? as integer array))"
                    + " w(address, lane)"
                    + " join outbound o on o.id = (select n.id from outbound n"
                    + " where n.address = w.address and n.status = 0 and n.lane >= 1"
                    + " and n.lane <= w.lane and n.due <= ?"
                    + " order by n.address, n.status, n.lane, n.id limit 1)"
                    + " join address a on a.id = o.address left join card c on c.id = o.card";

    private final JdbcClient sql;
    private final Clock clock;

    /**
     * The first row that is due in a chat.
     *
     * @param card what it shows, if it is a card
     * @param isMore whether it is not the only one
     */
    record Found(
            OutboundRow row,
            StoredAddresses.Door door,
            @Nullable StoredCard card,
            boolean isMore) {}

    FirstRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By address; without those where nothing is due in these lanes. */
    Map<Long, Found> of(Collection<ChatQueues.Pick> chats) {
        var now = Sql.time(clock.instant());
        return sql
                .sql(FIRST)
                .param(now)
                .param(chats.stream().map(ChatQueues.Pick::address).toArray(Long[]::new))
                .param(chats.stream().map(ChatQueues.Pick::lane).toArray(Integer[]::new))
                .param(now)
                .query(FirstRows::read)
                .list()
                .stream()
                .collect(Collectors.toMap(found -> found.row().address(), Function.identity()));
    }

    private static Found read(ResultSet row, int number) throws SQLException {
        var first = OutboundRow.read(row, number);
        var door =
                new StoredAddresses.Door(
                        StoredAddresses.read(row, "address"), Sql.instantOrNull(row, "hold_until"));
        Long card = first.card();
        return new Found(
                first,
                door,
                card == null ? null : StoredCard.of(first, card, row),
                row.getBoolean("is_more"));
    }
}
