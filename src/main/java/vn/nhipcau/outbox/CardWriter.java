package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

import java.util.Objects;

/** Writes cards, one statement each. Joins the caller's transaction. */
@Component
class CardWriter {
    private final JdbcClient sql;
    private final RealTime time;

    CardWriter(JdbcClient sql, RealTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Writes a card that is on its way out; returns its id. */
    long insert(long address, Lane lane, String subject, CardView view, @Nullable String replyTo) {
        var id = new GeneratedKeyHolder();
        sql.sql(
                        "insert into card (address, lane, subject, face, revision, sent_revision,"
                                + " reply_to, queued, closed) values (?, ?, ?, ?, 1, 0, ?, true, false)")
                .param(address)
                .param(Sql.lane(lane))
                .param(subject)
                .param(Sql.json(view))
                .param(replyTo)
                .update(id, "id");
        return Objects.requireNonNull(id.getKeyAs(Long.class));
    }

    /**
     * Changes what a card shows.
     *
     * @param stored locked by the caller
     * @param view what it shows from now on; null for the same
     * @param closes whether it is the last that it shows
     * @param leaves whether it goes on its way out with that
     */
    void change(StoredCard stored, @Nullable CardView view, boolean closes, boolean leaves) {
        sql.sql(
                        "update card set face = coalesce(cast(? as text), face),"
                                + " revision = revision + ?, queued = queued or ?,"
                                + " closed = closed or ?, closed_at = case when ?"
                                + " then cast(? as timestamp with time zone) else closed_at end"
                                + " where id = ?")
                .param(view == null ? null : Sql.json(view))
                .param(view == null ? 0 : 1)
                .param(leaves)
                .param(closes)
                .param(closes)
                .param(Sql.time(time.now()))
                .param(stored.card().id())
                .update();
    }
}
