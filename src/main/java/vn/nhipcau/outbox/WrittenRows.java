package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The rows of the way out that a transaction writes, collected and written in one statement
 * immediately before its commit. Whoever reads rows in the same transaction calls {@link #flush}
 * first.
 */
@Component
class WrittenRows {
    private static final int AT_ONCE = 200;

    // One or a handful of rows is usual: both databases know these few statements by heart.
    private static final String INSERT =
            "insert into outbound (address, lane, status, sort, subject, last_piece, body, reply_to,"
                    + " card, weight, due, not_after, withdrawn, tries) values ";
    private static final String ROW =
            "(?, ?, 0, ?, ?, true, cast(? as text), cast(? as varchar(40)), cast(? as bigint), ?, ?,"
                    + " cast(? as timestamp with time zone), false, 0)";

    private final JdbcTemplate sql;

    /** A message in one piece and without a key, or a card. */
    record Row(
            long address,
            int lane,
            OutboundKind sort,
            String subject,
            @Nullable String body,
            @Nullable String replyTo,
            @Nullable Long card,
            int weight,
            Instant due,
            @Nullable Instant notAfter) {
        private Object[] values() {
            return new @Nullable Object[] {
                address,
                lane,
                sort.name(),
                subject,
                body,
                replyTo,
                card,
                weight,
                Sql.time(due),
                Sql.timeOrNull(notAfter)
            };
        }
    }

    WrittenRows(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Writes it with the caller's transaction. */
    void write(Row row) {
        OutboxNotifier.inTransaction();
        var pending = pending();
        if (pending == null) {
            pending = new Pending(this);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.rows.add(row);
        // Whoever says something at the very end of a transaction comes after our turn there.
        if (pending.over) flush();
    }

    /** Writes now what the caller's transaction has collected. */
    void flush() {
        var pending = pending();
        if (pending == null || pending.rows.isEmpty()) return;
        var rows = List.copyOf(pending.rows);
        pending.rows.clear();
        for (int from = 0; from < rows.size(); from += AT_ONCE)
            insert(rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
    }

    private void insert(List<Row> rows) {
        sql.update(
                INSERT + String.join(", ", Collections.nCopies(rows.size(), ROW)),
                rows.stream().map(Row::values).flatMap(Arrays::stream).toArray());
    }

    private @Nullable Pending pending() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return null;
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations())
            if (synchronization instanceof Pending pending && pending.written == this)
                return pending;
        return null;
    }

    private static final class Pending implements TransactionSynchronization {
        private final WrittenRows written;
        private final List<Row> rows = new ArrayList<>();
        private boolean over;

        private Pending(WrittenRows written) {
            this.written = written;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            over = true;
            written.flush();
        }
    }
}
