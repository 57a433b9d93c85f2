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
        boolean atOnce) {

    static final String COLUMNS =
            "select id, address, lane, sort, subject, letter, last_piece, body, reply_to, card,"
                    + " weight, not_after, tries, first_try_at, at_once ";

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
                row.getBoolean("at_once"));
    }
}
