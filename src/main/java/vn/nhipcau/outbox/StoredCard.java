package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A card with what of it was sent.
 *
 * @param isUnreadable whether it has a view that cannot be read: it shows nothing new until
 *     somebody gives it another
 */
record StoredCard(
        Card card,
        @Nullable CardView view,
        boolean isUnreadable,
        int sentRevision,
        @Nullable String message,
        @Nullable String replyTo,
        boolean queued) {

    private static final Logger log = LoggerFactory.getLogger(StoredCard.class);

    static final String ALL =
            "select id, address, lane, subject, face, revision, sent_revision, message, reply_to,"
                    + " queued, closed from card ";

    static StoredCard read(ResultSet row, int number) throws SQLException {
        return read(
                row,
                row.getLong("id"),
                row.getLong("address"),
                row.getString("subject"),
                row.getString("reply_to"));
    }

    /** The card that a row on the way out shows, read together with that row. */
    static StoredCard of(OutboundRow outbound, long id, ResultSet row) throws SQLException {
        return read(
                row, id, outbound.address(), outbound.subject(), row.getString("card_reply_to"));
    }

    private static StoredCard read(
            ResultSet row, long id, long address, String subject, @Nullable String replyTo)
            throws SQLException {
        String json = row.getString("face");
        CardView view = json == null ? null : viewOf(id, json);
        return new StoredCard(
                new Card(id, address, subject, row.getInt("revision"), row.getBoolean("closed")),
                view,
                json != null && view == null,
                row.getInt("sent_revision"),
                row.getString("message"),
                replyTo,
                row.getBoolean("queued"));
    }

    // One card that cannot be read must not keep its case from being worked on.
    private static @Nullable CardView viewOf(long card, String json) {
        try {
            return Sql.read(json, CardView.class);
        } catch (RuntimeException e) {
            log.error("card {} cannot be read: {}", card, e.getClass().getSimpleName());
            return null;
        }
    }
}
