package vn.nhipcau.outbox;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.Erased;

import java.util.List;

/** What shall no longer be said, or no longer stand anywhere. Joins the caller's transaction. */
@Component
class Withdrawals {
    private static final int ROWS = 1000;

    private final JdbcClient sql;
    private final RealTime time;
    private final WrittenRows rows;
    private final InFlight inFlight;
    private final MessageChanges changes;
    private final ApplicationEventPublisher events;

    Withdrawals(
            JdbcClient sql,
            RealTime time,
            WrittenRows rows,
            InFlight inFlight,
            MessageChanges changes,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.inFlight = inFlight;
        this.changes = changes;
        this.sql = sql;
        this.time = time;
        this.events = events;
    }

    /**
     * Takes back what is unsent about a subject.
     *
     * @param there a further condition on the rows, with its parameters in {@code address}
     * @return how many letters and cards will not be said
     */
    int withdraw(String subject, String there, List<Long> address) {
        rows.flush();
        var unsent =
                sql.sql(
                                "select id, last_piece from outbound where subject = ? and status = 0"
                                        + " and (card is null or exists (select 1 from card"
                                        + " where card.id = outbound.card and message is null))"
                                        + there
                                        + " order by id for update")
                        .param(subject)
                        .params(address)
                        .query((row, _) -> new Unsent(row.getLong(1), row.getBoolean(2)))
                        .list();
        if (unsent.isEmpty()) return 0;
        var saying = inFlight.takeBack(unsent.stream().map(Unsent::id).toList());
        inParts(
                unsent.stream().map(Unsent::id).toList(),
                "update outbound set status = 5, ended_at = :now where id in (:ids)");
        sql.sql(
                        "update card set queued = false where subject = ? and queued and message is null"
                                + " and not exists (select 1 from outbound where subject = ?"
                                + " and status = 0 and outbound.card = card.id)"
                                + there)
                .params(subject, subject)
                .params(address)
                .update();
        return (int)
                unsent.stream().filter(row -> row.last() && !saying.contains(row.id())).count();
    }

    private record Unsent(long id, boolean last) {}

    private void inParts(List<Long> ids, String update) {
        for (int from = 0; from < ids.size(); from += ROWS)
            sql.sql(update)
                    .param("now", Sql.time(time.now()))
                    .param("ids", ids.subList(from, Math.min(from + ROWS, ids.size())))
                    .update();
    }

    /**
     * See {@link Outbox#takeBack}. Its rows are locked: what is marked as arrived before that is
     * found here, and {@link ArrivedRows} removes what is marked after that.
     */
    void takeBack(String subject, String origin) {
        rows.flush();
        var all =
                sql.sql(
                                "select id from outbound where subject = ? and origin = ?"
                                        + " order by id for update")
                        .params(subject, origin)
                        .query(Long.class)
                        .list();
        inFlight.takeBack(all);
        inParts(
                all,
                "update outbound set status = case when status = 0 then 5 else status end,"
                        + " ended_at = coalesce(ended_at, :now), body = null, reason = null"
                        + " where id in (:ids)");
        sql.sql(
                        "select address, message from message_map where subject = ? and origin = ?"
                                + " order by address, length(message), message")
                .params(subject, origin)
                .query((row, _) -> new Said(row.getLong(1), row.getString(2)))
                .list()
                .forEach(said -> changes.delete(said.address(), said.message()));
    }

    private record Said(long address, String message) {}

    /**
     * See {@link Outbox#takeBackUnsent}. Its rows are locked, and what is in flight is asked for
     * before anything is taken back: either all of it leaves as it is, or none.
     */
    boolean takeBackUnsent(String subject, String origin, long address) {
        rows.flush();
        var all =
                sql.sql(
                                "select id, status from outbound where subject = ? and origin = ?"
                                        + " and address = ? and status <> 5 order by id for update")
                        .params(subject, origin, address)
                        .query((row, _) -> new Row(row.getLong(1), row.getInt(2)))
                        .list();
        if (all.stream().anyMatch(row -> row.status() != 0)) return false;
        if (all.isEmpty()) return true;
        var ids = all.stream().map(Row::id).toList();
        // Thrown, it takes nothing back: see InFlight.
        if (!inFlight.takeBack(ids).isEmpty()) throw new Outbox.StillSending();
        inParts(
                ids,
                "update outbound set status = 5, ended_at = :now, body = null where id in (:ids)");
        return true;
    }

    private record Row(long id, int status) {}

    /** See {@link Outbox#erase}. */
    void erase(String subject) {
        withdraw(subject, "", List.of());
        sql.sql(
                        "update outbound set body = null, reason = null"
                                + " where subject = ? and status <> 0")
                .param(subject)
                .update();
        sql.sql("update card set face = null where subject = ? and closed and not queued")
                .param(subject)
                .update();
        events.publishEvent(new Erased());
    }

    /** See {@link Outbox#eraseAt}. */
    void eraseAt(long address) {
        rows.flush();
        var unsent =
                sql.sql("select id from outbound where address = ? and status = 0 for update")
                        .param(address)
                        .query(Long.class)
                        .list();
        inFlight.takeBack(unsent);
        inParts(
                unsent,
                "update outbound set status = 5, ended_at = :now, body = null where id in (:ids)");
        sql.sql("update outbound set body = null, reason = null where address = ? and status <> 0")
                .param(address)
                .update();
        // What it was about would still lead from somebody to their petitions.
        sql.sql("update outbound set subject = '', once_key = null where address = ?")
                .param(address)
                .update();
        sql.sql(
                        "update card set face = null, subject = '', closed = true, queued = false,"
                                + " emptied_at = ? where address = ?")
                .params(Sql.time(time.now()), address)
                .update();
        sql.sql("delete from message_map where address = ?").param(address).update();
        events.publishEvent(new Erased());
    }
}
