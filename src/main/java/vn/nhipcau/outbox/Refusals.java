package vn.nhipcau.outbox;

import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is refused for good: kept, counted, told. Joins the caller's transaction. */
@Component
class Refusals {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;
    private final RealTime time;

    Refusals(
            JdbcClient sql, ApplicationEventPublisher events, MeterRegistry meters, RealTime time) {
        this.sql = sql;
        this.events = events;
        this.meters = meters;
        this.time = time;
    }

    /** Refuses one row, whether it waits or was just being sent. */
    void refuse(OutboundRow row, String reason) {
        if (!end(row, Status.REFUSED, reason)) return;
        OutboxMeters.count(meters, OutboxMeters.Outcome.REFUSED, row.lane());
        // Never what it says: only which it is and why.
        log.warn(
                "outbound {} ({}) to address {} refused: {}",
                row.id(),
                row.sort(),
                row.address(),
                reason);
        tell(row, reason);
    }

    /** Refuses those files of a row that were taken in no way; the others arrived. */
    void refuseFiles(OutboundRow row, Album album, String reason) {
        if (!end(row, Status.REFUSED, reason)) return;
        OutboxMeters.count(meters, OutboxMeters.Outcome.REFUSED, row.lane());
        log.warn(
                "outbound {} to address {}: files {} refused: {}",
                row.id(),
                row.address(),
                album.lost(),
                reason);
        events.publishEvent(
                new Outbox.FilesRefused(row.address(), row.subject(), album.lost(), reason));
        if (album.whollyLost()) tell(row, reason);
    }

    /**
     * Sets a row aside that cannot be sent for a fault of ours; its words stay for the operator.
     * Whoever wanted to hear that it arrived hears that it was refused.
     */
    void setAside(OutboundRow row, String reason) {
        if (bury(row, reason)) tell(row, reason);
    }

    /** The same, and nobody hears of it but the operator. */
    boolean bury(OutboundRow row, String reason) {
        if (!end(row, Status.DEAD, reason)) return false;
        OutboxMeters.count(meters, OutboxMeters.Outcome.DEAD, row.lane());
        log.error(
                "outbound {} ({}) to address {} is set aside: {}",
                row.id(),
                row.sort(),
                row.address(),
                reason);
        return true;
    }

    private boolean end(OutboundRow row, Status status, String reason) {
        int changed =
                sql.sql(
                                "update outbound set status = ?, reason = ?, ended_at = ?"
                                        + " where id = ? and status in (0, 1)")
                        .params(status.code(), reason, Sql.time(time.now()), row.id())
                        .update();
        if (changed == 1 && row.card() != null) release(row.card());
        return changed == 1;
    }

    private void tell(OutboundRow row, String reason) {
        if (row.sort() == OutboundKind.REMOVAL) tellNotRemoved(row);
        if (row.sort().isTold() && isFirstOfItsLetter(row))
            events.publishEvent(new Outbox.Refused(row.address(), row.subject(), reason));
    }

    private void tellNotRemoved(OutboundRow row) {
        OutboxMeters.notRemoved(meters).increment();
        String message = StoredOutbox.Gone.in(row.body());
        if (message != null) events.publishEvent(new Outbox.NotRemoved(row.address(), message));
    }

    /** Refuses everything that waits at an address. */
    void refuseAllAt(long address, String reason) {
        sql.sql(
                        OutboundRow.COLUMNS
                                + " from outbound o where o.address = ? and o.status = 0"
                                + " order by o.id")
                .param(address)
                .query(OutboundRow::read)
                .list()
                .forEach(row -> refuse(row, reason));
    }

    /** The card's row is over: what the card shows next needs another one. */
    void release(long card) {
        sql.sql("update card set queued = false where id = ?").param(card).update();
    }

    // A letter of several pieces is told of once: with the first that is refused.
    private boolean isFirstOfItsLetter(OutboundRow row) {
        return row.letter() == null || refused(row.letter()) == 1;
    }

    /** Whether a piece of this letter was refused. */
    boolean isAnyRefused(long letter) {
        return refused(letter) > 0;
    }

    // The pieces were written one after the other: their numbers lie close together.
    private int refused(long letter) {
        return sql.sql(
                        "select count(*) from outbound where id between ? and ? + 1000"
                                + " and letter = ? and status in (?, ?)")
                .params(letter, letter, letter)
                .params(Status.REFUSED.code(), Status.DEAD.code())
                .query(Integer.class)
                .single();
    }
}
