package vn.nhipcau.outbox;

import org.springframework.stereotype.Component;

import java.time.Clock;

/**
 * What is done to a message that stands in a chat: a sign on it, or its removal. Rows in the
 * caller's transaction.
 */
@Component
class MessageChanges {
    private final Clock clock;
    private final OutboxNotifier notifier;
    private final WrittenRows rows;

    MessageChanges(Clock clock, OutboxNotifier notifier, WrittenRows rows) {
        this.clock = clock;
        this.notifier = notifier;
        this.rows = rows;
    }

    /** See {@link Outbox#react}. */
    void react(long address, String message, String emoji) {
        write(address, OutboundKind.REACTION, new StoredOutbox.Sign(message, emoji));
    }

    /** See {@link Outbox#delete}. */
    void delete(long address, String message) {
        write(address, OutboundKind.REMOVAL, new StoredOutbox.Gone(message));
    }

    private void write(long address, OutboundKind sort, Object body) {
        int lane = Sql.lane(Lane.ANSWER);
        var now = clock.instant();
        rows.write(
                new WrittenRows.Row(
                        address, lane, sort, "", Sql.json(body), null, null, 0, now, null));
        notifier.written(address, lane, now);
    }
}
