package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Marks what arrived, many rows in each statement. Joins the caller's transaction. */
@Component
class ArrivedRows {
    private final JdbcClient sql;
    private final Clock clock;
    private final RealTime time;
    private final OutboxNotifier notifier;
    private final MessageChanges changes;

    ArrivedRows(
            JdbcClient sql,
            Clock clock,
            RealTime time,
            OutboxNotifier notifier,
            MessageChanges changes) {
        this.changes = changes;
        this.notifier = notifier;
        this.sql = sql;
        this.clock = clock;
        this.time = time;
    }

    void mark(List<Arrival> arrivals) {
        var takenBack = takenBack(arrivals);
        ended(arrivals);
        map(arrivals);
        remove(takenBack);
        var cards = arrivals.stream().filter(Arrival::isCard).toList();
        if (!cards.isEmpty()) shown(cards);
    }

    private void ended(List<Arrival> arrivals) {
        var free = arrivals.stream().filter(arrival -> arrival.call().weight() == 0).toList();
        var now = Sql.time(time.now());
        sql.sql(
                        "update outbound set status = 2, sent_at = ?, ended_at = ?,"
                                + " weight = case when id = any(?) then 0 else weight end,"
                                + " body = case when status = 5 then null else body end"
                                + " where id = any(?) and status in (0, 5)")
                .param(now)
                .param(now)
                .param(ids(free))
                .param(ids(arrivals))
                .update();
    }

    /** Some of the files of a row arrived; the row goes on. */
    void markPart(Arrival arrival) {
        var takenBack = takenBack(List.of(arrival));
        map(List.of(arrival));
        remove(takenBack);
    }

    // What was taken back by its origin while it was under way must not stay where it arrived.
    // Behind the lock that Withdrawals takes: either it found the message, or this finds the row.
    private List<Arrival> takenBack(List<Arrival> arrivals) {
        var ofOrigin =
                arrivals.stream().filter(arrival -> arrival.call().row().origin() != null).toList();
        if (ofOrigin.isEmpty()) return List.of();
        var withdrawn =
                sql
                        .sql(
                                "select id, status from outbound where id = any(?) order by id for update")
                        .param(ids(ofOrigin))
                        .query((row, _) -> Map.entry(row.getLong(1), row.getInt(2)))
                        .list()
                        .stream()
                        .filter(row -> row.getValue() == Status.WITHDRAWN.code())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return ofOrigin.stream().filter(arrival -> withdrawn.contains(arrival.row())).toList();
    }

    private void remove(List<Arrival> takenBack) {
        for (var arrival : takenBack)
            for (String message : arrival.messages())
                changes.delete(arrival.call().row().address(), message);
    }

    /** Notes what the messages of ours were about, so that replies to them are led there. */
    private void map(List<Arrival> arrivals) {
        var made =
                arrivals.stream()
                        .flatMap(
                                arrival ->
                                        arrival.messages().stream().map(id -> Made.of(arrival, id)))
                        .distinct()
                        .toList();
        if (made.isEmpty()) return;
        // What it was about may have been erased while it was under way: the row says so. The
        // address comes with the message, so that the whole key finds what is there; else all
        // messages of a group would be read for each new one.
        sql.sql(
                        "merge into message_map m using (select o.address as address,"
                                + " v.message as message, o.subject as subject, o.card as card,"
                                + " o.origin as origin,"
                                + " v.address as sent_to"
                                + " from unnest(cast(? as bigint array),"
                                + " cast(? as varchar array), cast(? as bigint array))"
                                + " v(id, message, address)"
                                + " join outbound o on o.id = v.id where o.subject <> '') s"
                                + " on m.address = s.sent_to and m.message = s.message"
                                + " when matched then update set subject = s.subject, card = s.card,"
                                + " origin = s.origin"
                                + " when not matched then insert"
                                + " (address, message, subject, card, origin)"
                                + " values (s.address, s.message, s.subject, s.card, s.origin)")
                .param(made.stream().map(Made::row).toArray(Long[]::new))
                .param(made.stream().map(Made::message).toArray(String[]::new))
                .param(made.stream().map(Made::address).toArray(Long[]::new))
                .update();
    }

    private record Made(long row, String message, long address) {
        private static Made of(Arrival arrival, String message) {
            return new Made(arrival.row(), message, arrival.call().row().address());
        }
    }

    private void shown(List<Arrival> cards) {
        int asSent = update(cards, " and c.revision = v.revision");
        if (asSent < cards.size()) shownMeanwhileChanged(cards);
    }

    // The second statement runs behind the locks of the first: no view is forgotten between them.
    // What was changed meanwhile takes the place of what was sent, and is due when that was: the
    // office may have closed before this is marked.
    private void shownMeanwhileChanged(List<Arrival> cards) {
        update(cards, "");
        int again =
                sql.sql(
                                "insert into outbound (address, lane, status, sort, subject,"
                                        + " last_piece, card, weight, due, withdrawn, tries)"
                                        + " select c.address, v.lane, 0, 'CARD', c.subject, true,"
                                        + " c.id, 1, o.due, false, 0"
                                        + " from unnest(cast(? as bigint array),"
                                        + " cast(? as integer array), cast(? as integer array),"
                                        + " cast(? as bigint array))"
                                        + " v(id, revision, lane, sent) join card c on c.id = v.id"
                                        + " join outbound o on o.id = v.sent"
                                        + " where c.revision > v.revision")
                        .param(cardIds(cards))
                        .param(numbers(cards, arrival -> arrival.call().revision()))
                        .param(numbers(cards, arrival -> arrival.call().row().lane()))
                        .param(ids(cards))
                        .update();
        if (again > 0) cards.forEach(this::tellAgain);
    }

    private int update(List<Arrival> cards, String which) {
        return sql.sql(
                        "merge into card c using unnest(cast(? as bigint array),"
                                + " cast(? as varchar array), cast(? as integer array))"
                                + " v(id, message, revision) on c.id = v.id"
                                + " when matched"
                                + which
                                + " then update set message = coalesce(v.message, c.message),"
                                + " sent_revision = v.revision, queued = (c.revision > v.revision)")
                .param(cardIds(cards))
                .param(cards.stream().map(ArrivedRows::message).toArray(String[]::new))
                .param(numbers(cards, arrival -> arrival.call().revision()))
                .update();
    }

    private static Long[] cardIds(List<Arrival> cards) {
        return cards.stream().map(arrival -> arrival.call().row().card()).toArray(Long[]::new);
    }

    private void tellAgain(Arrival arrival) {
        var row = arrival.call().row();
        notifier.written(row.address(), row.lane(), clock.instant());
    }

    private static @Nullable String message(Arrival arrival) {
        return arrival.messages().isEmpty() ? null : arrival.messages().getFirst();
    }

    private static Integer[] numbers(List<Arrival> cards, Function<Arrival, Integer> number) {
        return cards.stream().map(number).map(Objects::requireNonNull).toArray(Integer[]::new);
    }

    private static Long[] ids(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::row).toArray(Long[]::new);
    }
}
