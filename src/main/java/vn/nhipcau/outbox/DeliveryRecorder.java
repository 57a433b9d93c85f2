package vn.nhipcau.outbox;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What became of a call, each in one transaction with the events that tell of it. A row that was
 * not sent simply goes on waiting. One that was taken back while it was being said was said all the
 * same, and is known as sent: its message can be found and removed.
 */
@Component
class DeliveryRecorder {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RealTime time;
    private final ArrivedRows rows;
    private final StoredAddresses addresses;
    private final Refusals refusals;

    DeliveryRecorder(
            JdbcClient sql,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            RealTime time,
            ArrivedRows rows,
            StoredAddresses addresses,
            Refusals refusals) {
        this.sql = sql;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.time = time;
        this.rows = rows;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    /**
     * They arrived; {@code telling} is false where listeners failed and must not cause a resend.
     */
    void sent(List<Arrival> arrivals, boolean telling) {
        transaction.executeWithoutResult(
                _ -> {
                    rows.mark(arrivals);
                    if (telling) arrivals.stream().map(Arrival::call).forEach(this::tell);
                });
    }

    private void tell(NextCalls.Call call) {
        OutboundRow row = call.row();
        if (!row.sort().isTold() || !row.lastPiece()) return;
        if (call.what() instanceof Channel.EditText) return;
        if (row.letter() != null && refusals.isAnyRefused(row.letter())) return;
        events.publishEvent(new Outbox.Delivered(row.address(), row.subject(), clock.instant()));
    }

    /** It failed by itself, which counts. */
    void failed(NextCalls.Call call) {
        sql.sql(
                        "update outbound set tries = tries + 1,"
                                + " first_try_at = coalesce(first_try_at, ?)"
                                + " where id = ? and status = 0")
                .params(Sql.time(time.now()), call.row().id())
                .update();
    }

    /** Nothing goes to its chat, or to any, before that much time has passed. */
    void held(NextCalls.Call call, Duration wait, boolean everywhere) {
        transaction.executeWithoutResult(
                _ -> {
                    Instant until = time.now().plus(wait);
                    sql.sql(
                                    "update address set hold_until = ?"
                                            + " where channel = ? and external_id = ?")
                            .params(Sql.time(until), call.to().channel(), call.to().externalId())
                            .update();
                    if (everywhere)
                        sql.sql("update outbox_hold set until = ? where name = 'all'")
                                .param(Sql.time(until))
                                .update();
                });
    }

    /** The message to be edited is gone: the card is shown anew. */
    void vanished(NextCalls.Call call) {
        sql.sql("update card set message = null where id = ?").param(call.row().card()).update();
    }

    /** The chat has another id; what waits goes there. */
    void moved(NextCalls.Call call, String newExternalId) {
        transaction.executeWithoutResult(
                _ -> addresses.moved(call.to().channel(), call.to().externalId(), newExternalId));
    }

    /** Nothing arrives in the whole chat any more. */
    void gone(NextCalls.Call call, String reason) {
        transaction.executeWithoutResult(
                _ -> {
                    refusals.refuse(call.row(), reason);
                    addresses
                            .within(call.to().channel(), call.to().externalId())
                            .forEach(address -> addresses.gone(address.id(), reason));
                });
    }

    /** It is refused for good. */
    void refused(NextCalls.Call call, String reason) {
        transaction.executeWithoutResult(_ -> refusals.refuse(call.row(), reason));
    }

    /** The database takes no other mark of it. Tells nobody: that may be what failed. */
    void setAside(NextCalls.Call call, String reason) {
        transaction.executeWithoutResult(_ -> refusals.bury(call.row(), reason));
    }
}
