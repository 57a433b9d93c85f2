package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** One row of the way out as the dispatcher reads it. */
record OutboundRow(
        long id,
        long address,
        int lane,
        OutboundKind sort,
        String subject,
        @Nullable Long letter,
        boolean lastPiece,
        @Nullable String body,
        @Nullable String replyTo,
        @Nullable Long card,
        int weight,
        @Nullable Instant notAfter,
        int tries,
        @Nullable Instant firstTryAt,
        boolean atOnce,
        @Nullable String onceKey,
        @Nullable String origin) {

    /** Of an outbound {@code o}. */
    static final String COLUMNS =
            "select o.id, o.address, o.lane, o.sort, o.subject, o.letter, o.last_piece, o.body,"
                    + " o.reply_to, o.card, o.weight, o.not_after, o.tries, o.first_try_at,"
                    + " o.at_once, o.once_key, o.origin";

    static OutboundRow read(ResultSet row, int number) throws SQLException {
        return new OutboundRow(
                row.getLong("id"),
                row.getLong("address"),
                row.getInt("lane"),
                OutboundKind.of(row.getString("sort")),
                row.getString("subject"),
                Sql.number(row, "letter"),
                row.getBoolean("last_piece"),
                row.getString("body"),
                row.getString("reply_to"),
                Sql.number(row, "card"),
                row.getInt("weight"),
                Sql.instantOrNull(row, "not_after"),
                row.getInt("tries"),
                Sql.instantOrNull(row, "first_try_at"),
                row.getBoolean("at_once"),
                row.getString("once_key"),
                row.getString("origin"));
    }
}
