package vn.nhipcau.outbox;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Very many new cards in few statements: keys, numbers and rows are asked for all at once. */
@Component
class Broadcaster {
    private static final int ROWS = 200;

    private final JdbcClient sql;
    private final JdbcTemplate rows;

    Broadcaster(JdbcClient sql, JdbcTemplate rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Those whose key was not used before, each key once. */
    List<Cards.Broadcast> fresh(List<Cards.Broadcast> cards) {
        var keys = cards.stream().map(Cards.Broadcast::onceKey).distinct().toList();
        var used = new HashSet<String>();
        for (int from = 0; from < keys.size(); from += ROWS)
            used.addAll(used(keys.subList(from, Math.min(from + ROWS, keys.size()))));
        return cards.stream().filter(card -> used.add(card.onceKey())).toList();
    }

    private List<String> used(List<String> keys) {
        return sql.sql("select once_key from outbound where once_key in (:keys)")
                .param("keys", keys)
                .query(String.class)
                .list();
    }

    void insert(Lane in, List<Cards.Broadcast> cards, Instant now) {
        if (cards.isEmpty()) return;
        int lane = Sql.lane(in);
        var numbers = numbers(cards.size());
        var views = new IdentityHashMap<CardView, String>();
        var shown = new ArrayList<Object[]>();
        var waiting = new ArrayList<Object[]>();
        for (int i = 0; i < cards.size(); i++) {
            var card = cards.get(i);
            long id = numbers.get(i);
            String view = views.computeIfAbsent(card.view(), Sql::json);
            shown.add(new Object[] {id, card.address(), lane, card.subject(), view});
            waiting.add(
                    new Object[] {
                        card.address(),
                        lane,
                        card.subject(),
                        card.onceKey(),
                        id,
                        Sql.time(now),
                        Sql.time(card.notAfter()),
                        card.atOnce()
                    });
        }
        insertAll(
                "insert into card (id, address, lane, subject, face, revision, sent_revision,"
                        + " queued, closed) values ",
                "(?, ?, ?, ?, ?, 1, 0, true, false)",
                shown);
        insertAll(
                "insert into outbound (address, lane, status, sort, subject, once_key, last_piece,"
                        + " card, weight, due, not_after, at_once, withdrawn, tries) values ",
                "(?, ?, 0, 'CARD', ?, ?, true, ?, 1, ?, ?, ?, false, 0)",
                waiting);
    }

    // Many rows in one statement: several times as fast as many statements, on PostgreSQL above
    // all.
    private void insertAll(String insert, String row, List<Object[]> values) {
        for (int from = 0; from < values.size(); from += ROWS) {
            var some = values.subList(from, Math.min(from + ROWS, values.size()));
            rows.update(
                    insert + String.join(", ", Collections.nCopies(some.size(), row)),
                    some.stream().flatMap(Arrays::stream).toArray());
        }
    }

    // Any table serves that has rows enough; one that has fewer is asked again.
    private List<Long> numbers(int count) {
        var numbers = new ArrayList<Long>(count);
        while (numbers.size() < count)
            numbers.addAll(
                    sql.sql("select nextval('card_ids') from address limit :count")
                            .params(Map.of("count", count - numbers.size()))
                            .query(Long.class)
                            .list());
        return numbers;
    }
}
