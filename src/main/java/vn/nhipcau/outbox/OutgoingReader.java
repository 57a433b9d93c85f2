package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import vn.nhipcau.outbox.NextCalls.Call;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.RichText;

import java.util.List;
import java.util.Objects;

/** Reads of a row what is to be sent. */
@Component
class OutgoingReader {
    private final JdbcClient sql;
    private final StoredCards cards;
    private final Refusals refusals;
    private final RealTime time;

    OutgoingReader(JdbcClient sql, StoredCards cards, Refusals refusals, RealTime time) {
        this.sql = sql;
        this.cards = cards;
        this.refusals = refusals;
        this.time = time;
    }

    /** What the row says; null if there is nothing left of it to send, or nobody can read it. */
    @Nullable Call read(FirstRows.Found found) {
        try {
            return prepare(found.row(), found.door().address(), found.card());
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            return null;
        }
    }

    /**
     * Ends a row of which there was nothing to send, in the caller's transaction. One that cannot
     * be read is set aside, or it would hold its chat for ever: no later try reads it better. Looks
     * at a card again behind its lock: it may just have been given another view.
     */
    void endUnsendable(FirstRows.Found found) {
        var row = found.row();
        var card = row.card() == null ? null : cards.lock(row.card());
        try {
            if (prepare(row, found.door().address(), card) != null) return;
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            refusals.setAside(row, e.getClass().getSimpleName());
            return;
        }
        end(row, card == null || card.view() == null ? Status.WITHDRAWN : Status.SENT);
    }

    // Null if there is nothing left to send of it.
    private @Nullable Call prepare(OutboundRow row, Address to, @Nullable StoredCard card) {
        return switch (row.sort()) {
            case TEXT ->
                    call(
                            row,
                            to,
                            new Channel.NewText(
                                    body(row, RichText.class), List.of(), answered(row)));
            case FILES -> call(row, to, body(row, Album.class).next(answered(row)));
            case PLACE ->
                    call(row, to, new Channel.NewPlace(body(row, Place.class), answered(row)));
            case REACTION -> {
                var sign = body(row, StoredOutbox.Sign.class);
                yield call(row, to, new Channel.Reaction(sign.message(), sign.emoji()));
            }
            case REMOVAL ->
                    call(
                            row,
                            to,
                            new Channel.Removal(body(row, StoredOutbox.Gone.class).message()));
            case CARD -> card(row, to, Objects.requireNonNull(card));
            case TAP, UNKNOWN -> throw new IllegalStateException("no such sort");
        };
    }

    private static Call call(OutboundRow row, Address to, Channel.Outgoing what) {
        return new Call(row, to, what, 0, what.weight());
    }

    // A card is known by the messenger's number for it only once it stands there; it leaves first,
    // so it does unless it was refused.
    private @Nullable String answered(OutboundRow row) {
        String to = row.replyTo();
        if (to == null) return null;
        var card = Letter.CARD.read(to);
        if (card.isEmpty()) return to;
        return sql.sql("select message from card where id = ? and message is not null")
                .param(card.get().id())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static @Nullable Call card(OutboundRow row, Address to, StoredCard stored) {
        if (stored.isUnreadable()) throw new IllegalStateException("a view that cannot be read");
        var view = stored.view();
        int revision = stored.card().revision();
        if (view == null || (stored.message() != null && stored.sentRevision() == revision))
            return null;
        var buttons = CallbackData.buttons(stored.card(), view);
        var what =
                stored.message() == null
                        ? new Channel.NewText(view.text(), buttons, stored.replyTo())
                        : new Channel.EditText(stored.message(), view.text(), buttons);
        return new Call(row, to, what, revision, 1);
    }

    /** The row is over without having been sent. */
    void end(OutboundRow row, Status status) {
        sql.sql("update outbound set status = ?, ended_at = ? where id = ?")
                .params(status.code(), Sql.time(time.now()), row.id())
                .update();
        if (row.card() != null) refusals.release(row.card());
    }

    private static <T> T body(OutboundRow row, Class<T> type) {
        String body = row.body();
        if (body == null) throw new IllegalStateException("outbound " + row.id() + " has no words");
        return Sql.read(body, type);
    }
}
