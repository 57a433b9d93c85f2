package vn.nhipcau.outbox;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.Erased;

import java.util.List;

/** What shall no longer be said, or no longer stand anywhere. Joins the caller's transaction. */
@Component
class Withdrawals {
    private final JdbcClient sql;
    private final RealTime time;
    private final ApplicationEventPublisher events;

    Withdrawals(JdbcClient sql, RealTime time, ApplicationEventPublisher events) {
        this.sql = sql;
        this.time = time;
        this.events = events;
    }

    /**
     * Takes back what is unsent about a subject.
     *
     * @param there a further condition on the rows, with its parameters in {@code address}
     * @return how many letters and cards will not be said
     */
    int withdraw(String subject, String there, List<Long> address) {
        String unsent =
                " where subject = ? and status = 0 and last_piece = ? and (card is null or exists"
                        + " (select 1 from card where card.id = outbound.card and message is null))"
                        + there;
        int count = 0;
        for (boolean last : new boolean[] {true, false}) {
            int rows =
                    sql.sql("update outbound set status = ?, ended_at = ?" + unsent)
                            .params(Status.WITHDRAWN.code(), Sql.time(time.now()), subject, last)
                            .params(address)
                            .update();
            if (last) count = rows;
        }
        // What is under way may still come back as unsent.
        sql.sql(
                        "update outbound set withdrawn = true where subject = ? and status = 1"
                                + " and (card is null or exists (select 1 from card"
                                + " where card.id = outbound.card and message is null))"
                                + there)
                .param(subject)
                .params(address)
                .update();
        sql.sql(
                        "update card set queued = false where subject = ? and queued and message is null"
                                + " and not exists (select 1 from outbound where subject = ?"
                                + " and status in (0, 1) and outbound.card = card.id)"
                                + there)
                .params(subject, subject)
                .params(address)
                .update();
        return count;
    }

    /** See {@link Outbox#erase}. */
    void erase(String subject) {
        withdraw(subject, "", List.of());
        sql.sql(
                        "update outbound set body = null, reason = null"
                                + " where subject = ? and status not in (0, 1)")
                .param(subject)
                .update();
        sql.sql("update outbound set withdrawn = true where subject = ? and status = 1")
                .param(subject)
                .update();
        sql.sql("update card set face = null where subject = ? and closed and not queued")
                .param(subject)
                .update();
        events.publishEvent(new Erased());
    }

    /** See {@link Outbox#eraseAt}. */
    void eraseAt(long address) {
        sql.sql(
                        "update outbound set status = ?, ended_at = ?, body = null"
                                + " where address = ? and status = 0")
                .params(Status.WITHDRAWN.code(), Sql.time(time.now()), address)
                .update();
        sql.sql(
                        "update outbound set body = null, reason = null"
                                + " where address = ? and status not in (0, 1)")
                .param(address)
                .update();
        sql.sql("update outbound set withdrawn = true where address = ? and status = 1")
                .param(address)
                .update();
        // What it was about would still lead from somebody to their petitions.
        sql.sql("update outbound set subject = '', once_key = null where address = ?")
                .param(address)
                .update();
        sql.sql(
                        "update card set face = null, subject = '', closed = true, queued = false,"
                                + " emptied_at = ? where address = ?")
                .params(Sql.time(time.now()), address)
                .update();
        sql.sql("delete from message_map where address = ?").param(address).update();
        events.publishEvent(new Erased());
    }
}
