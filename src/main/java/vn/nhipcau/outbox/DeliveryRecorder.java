package vn.nhipcau.outbox;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What became of a claimed row, each in one transaction with the events that tell of it. */
@Component
class DeliveryRecorder {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RealTime time;
    private final StoredCards cards;
    private final StoredAddresses addresses;
    private final Refusals refusals;

    DeliveryRecorder(
            JdbcClient sql,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            RealTime time,
            StoredCards cards,
            StoredAddresses addresses,
            Refusals refusals) {
        this.sql = sql;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.time = time;
        this.cards = cards;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    /** It arrived; {@code telling} is false where listeners failed and must not cause a resend. */
    void sent(Claims.Claim claim, List<String> messages, boolean telling) {
        transaction.executeWithoutResult(
                status -> {
                    OutboundRow row = claim.row();
                    var now = Sql.time(time.now());
                    sql.sql(
                                    "update outbound set status = 2, sent_at = ?, ended_at = ?,"
                                            + " body = case when withdrawn then null else body end"
                                            + " where id = ?")
                            .params(now, now, row.id())
                            .update();
                    for (String message : messages) map(row, message);
                    if (row.card() != null) shown(claim, row.card(), messages);
                    if (telling && isTold(claim))
                        events.publishEvent(
                                new Outbox.Delivered(
                                        row.address(), row.subject(), clock.instant()));
                });
    }

    /** Notes what a message of ours was about; joins the caller's transaction. */
    void map(OutboundRow row, String message) {
        sql.sql("delete from message_map where address = ? and message = ?")
                .params(row.address(), message)
                .update();
        // What it was about may have been erased while it was under way.
        sql.sql(
                        "insert into message_map (address, message, subject, card)"
                                + " select address, cast(? as varchar(40)), subject, card"
                                + " from outbound where id = ? and subject <> ''")
                .params(message, row.id())
                .update();
    }

    private void shown(Claims.Claim claim, long card, List<String> messages) {
        var stored = cards.lock(card);
        String message = messages.isEmpty() ? stored.message() : messages.getFirst();
        sql.sql("update card set message = ?, sent_revision = ?, queued = false where id = ?")
                .param(message)
                .param(claim.revision())
                .param(card)
                .update();
        // Its face changed while it was under way.
        if (stored.card().revision() > claim.revision())
            cards.enqueue(stored.card(), claim.row().lane());
    }

    private boolean isTold(Claims.Claim claim) {
        OutboundRow row = claim.row();
        if (!row.sort().isTold() || !row.lastPiece()) return false;
        if (claim.what() instanceof Channel.EditText) return false;
        return row.letter() == null || !refusals.isAnyRefused(row.letter());
    }

    /** It waits again, unless it was taken back meanwhile. */
    void again(Claims.Claim claim, boolean counted) {
        transaction.executeWithoutResult(status -> putBack(claim.row(), counted));
    }

    /** The same in the caller's transaction. */
    void putBack(OutboundRow row, boolean counted) {
        sql.sql(
                        "update outbound set status = case when withdrawn then 5 else 0 end,"
                                + " ended_at = case when withdrawn then cast(? as timestamp with time zone)"
                                + " end, body = case when withdrawn then null else body end,"
                                + " tries = tries + ? where id = ? and status = 1")
                .params(Sql.time(time.now()), counted ? 1 : 0, row.id())
                .update();
        if (row.card() != null)
            sql.sql(
                            "update card set queued = exists (select 1 from outbound where id = ?"
                                    + " and status = 0) where id = ?")
                    .params(row.id(), row.card())
                    .update();
    }

    /** It waits again, and nothing goes to its chat before that much time has passed. */
    void held(Claims.Claim claim, Duration wait, boolean everywhere) {
        transaction.executeWithoutResult(
                status -> {
                    Instant until = time.now().plus(wait);
                    sql.sql(
                                    "update address set hold_until = ?"
                                            + " where channel = ? and external_id = ?")
                            .params(Sql.time(until), claim.to().channel(), claim.to().externalId())
                            .update();
                    if (everywhere)
                        sql.sql("update outbox_hold set until = ? where name = 'all'")
                                .param(Sql.time(until))
                                .update();
                    putBack(claim.row(), false);
                });
    }

    /** The message to be edited is gone: the card is shown anew. */
    void vanished(Claims.Claim claim) {
        transaction.executeWithoutResult(
                status -> {
                    putBack(claim.row(), false);
                    sql.sql("update card set message = null where id = ?")
                            .param(claim.row().card())
                            .update();
                });
    }

    /** The chat has another id; what waits goes there. */
    void moved(Claims.Claim claim, String newExternalId) {
        transaction.executeWithoutResult(
                status -> {
                    putBack(claim.row(), false);
                    addresses.moved(claim.to().channel(), claim.to().externalId(), newExternalId);
                });
    }

    /** Nothing arrives in the whole chat any more. */
    void gone(Claims.Claim claim, String reason) {
        transaction.executeWithoutResult(
                status -> {
                    refusals.refuse(claim.row(), reason);
                    addresses
                            .within(claim.to().channel(), claim.to().externalId())
                            .forEach(address -> addresses.gone(address.id(), reason));
                });
    }

    /** It is refused for good. */
    void refused(Claims.Claim claim, String reason) {
        transaction.executeWithoutResult(status -> refusals.refuse(claim.row(), reason));
    }

    /** The database takes no other mark of it. Tells nobody: that may be what failed. */
    void setAside(Claims.Claim claim, String reason) {
        transaction.executeWithoutResult(status -> refusals.bury(claim.row(), reason));
    }

    /** It is of no use any more. */
    void expired(Claims.Claim claim) {
        sql.sql("update outbound set status = ?, ended_at = ? where id = ?")
                .params(Status.EXPIRED.code(), Sql.time(time.now()), claim.row().id())
                .update();
    }
}
