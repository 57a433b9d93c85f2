package vn.nhipcau.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Outbox.StillSending;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What was sent, and what each message is about. Joins the caller's transaction. */
@Component
class SentMessages {
    /** What is under way longer than that is not a message somebody is already replying to. */
    private static final Duration LONGEST_MARKING = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private final Clock clock;
    private final Lease lease;
    private final InFlight inFlight;

    SentMessages(JdbcClient sql, Clock clock, Lease lease, InFlight inFlight) {
        this.sql = sql;
        this.clock = clock;
        this.lease = lease;
        this.inFlight = inFlight;
    }

    /** See {@link Outbox#subjectOf}. */
    Optional<String> subjectOf(long address, String message) {
        // Asked first: what is marked as sent between the two looks is found by the second.
        boolean sending = isSending(address);
        // A reply may come from the chat itself although the message went to a topic of it.
        Optional<String> subject =
                sql.sql(
                                "select m.subject from message_map m"
                                        + " join address a on a.id = m.address"
                                        + " join address b on b.channel = a.channel"
                                        + " and b.external_id = a.external_id"
                                        + " where b.id = ? and m.message = ? fetch first 1 rows only")
                        .params(address, message)
                        .query(String.class)
                        .optional();
        if (subject.isEmpty() && sending) throw new StillSending();
        return subject;
    }

    // Another instance may be sending it: then it still waits here, as far as we know.
    private boolean isSending(long address) {
        if (lease.held()) return inFlight.isSendingTo(address);
        return sql.sql("select count(*) from outbound where address = ? and status = 0 and due > ?")
                        .param(address)
                        .param(Sql.time(clock.instant().minus(LONGEST_MARKING)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** See {@link Outbox#hasArrived}. */
    boolean hasArrived(String onceKey) {
        boolean sending = inFlight.isSending(onceKey);
        var status =
                sql.sql("select status from outbound where once_key = ?")
                        .param(onceKey)
                        .query(Integer.class)
                        .optional();
        if (status.isEmpty() || status.get() == Status.SENT.code()) return true;
        if (sending) throw new StillSending();
        return false;
    }

    /** See {@link Outbox#messages}. */
    List<String> messages(long address, String subject) {
        return messages(address, subject, " and not c.closed");
    }

    /** See {@link Outbox#letters}. */
    List<String> letters(long address, String subject) {
        return messages(address, subject, "");
    }

    private List<String> messages(long address, String subject, String cards) {
        return sql.sql(
                        "select message from message_map m where subject = ? and address = ?"
                                + " and not exists (select 1 from card c where"
                                + " c.address = m.address and c.message = m.message"
                                + cards
                                + ")"
                                + " order by length(message), message")
                .params(subject, address)
                .query(String.class)
                .list();
    }

    /** See {@link Outbox#chats}. */
    Set<Long> chats(String subject) {
        return new TreeSet<>(
                sql.sql("select distinct address from message_map where subject = ?")
                        .param(subject)
                        .query(Long.class)
                        .list());
    }
}
