package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import vn.nhipcau.outbox.Claims.Claim;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.RichText;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Reads of a claimed row what is to be sent. Joins the transaction in which it was claimed. */
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
    @Nullable Claim read(OutboundRow row, Address to) {
        return readable(row, () -> prepare(row, to));
    }

    /**
     * What is read of a claimed row; null if it cannot be read. Such a row is set aside, or it
     * would hold its chat for ever: no later try reads it better.
     */
    private @Nullable Claim readable(OutboundRow row, Supplier<@Nullable Claim> reading) {
        try {
            return reading.get();
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            refusals.setAside(row, e.getClass().getSimpleName());
            return null;
        }
    }

    // Null if there is nothing left to send of it.
    private @Nullable Claim prepare(OutboundRow row, Address to) {
        return switch (row.sort()) {
            case TEXT ->
                    new Claim(
                            row,
                            to,
                            new Channel.NewText(
                                    body(row, RichText.class), List.of(), answered(row)),
                            0);
            case FILES -> new Claim(row, to, body(row, Album.class).next(answered(row)), 0);
            case PLACE ->
                    new Claim(
                            row,
                            to,
                            new Channel.NewPlace(body(row, Place.class), answered(row)),
                            0);
            case REACTION -> {
                var sign = body(row, StoredOutbox.Sign.class);
                yield new Claim(row, to, new Channel.Reaction(sign.message(), sign.emoji()), 0);
            }
            case REMOVAL ->
                    new Claim(
                            row,
                            to,
                            new Channel.Removal(body(row, StoredOutbox.Gone.class).message()),
                            0);
            case TAP -> tap(row, to);
            case CARD -> card(row, to);
            case UNKNOWN -> throw new IllegalStateException("no such sort");
        };
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

    private @Nullable Claim card(OutboundRow row, Address to) {
        long id = Objects.requireNonNull(row.card());
        var stored = cards.lock(id);
        if (stored.isUnreadable()) throw new IllegalStateException("a view that cannot be read");
        var view = stored.view();
        int revision = stored.card().revision();
        if (view == null || (stored.message() != null && stored.sentRevision() == revision)) {
            end(row, view == null ? Status.WITHDRAWN : Status.SENT);
            return null;
        }
        var buttons = CallbackData.buttons(stored.card(), view);
        var what =
                stored.message() == null
                        ? new Channel.NewText(view.text(), buttons, stored.replyTo())
                        : new Channel.EditText(stored.message(), view.text(), buttons);
        return new Claim(row, to, what, revision);
    }

    private static Claim tap(OutboundRow row, Address to) {
        var tap = body(row, StoredOutbox.Tap.class);
        var what = new Channel.TapAnswer(tap.tap(), tap.note(), tap.alert());
        return new Claim(row, to, what, 0);
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
