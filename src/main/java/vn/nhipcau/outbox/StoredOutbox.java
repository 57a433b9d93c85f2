package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.Erased;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is said, as rows in the caller's transaction. */
@Component
class StoredOutbox implements Outbox {
    private static final String INSERT =
            "insert into outbound (id, address, lane, status, sort, subject, once_key, letter,"
                    + " last_piece, body, reply_to, weight, due, not_after, withdrawn, tries) ";
    // The types are said because PostgreSQL cannot guess those of a selected list of parameters.
    private static final String VALUES =
            "coalesce(cast(? as bigint), nextval('outbound_ids')), cast(? as bigint), cast(? as smallint), 0, cast(? as varchar(10)),"
                    + " cast(? as varchar(200)), cast(? as varchar(300)), cast(? as bigint),"
                    + " cast(? as boolean), cast(? as text), cast(? as varchar(40)),"
                    + " cast(? as smallint), cast(? as timestamp with time zone),"
                    + " cast(? as timestamp with time zone), false, 0";

    /** What is under way longer than that is not a message somebody is already replying to. */
    private static final Duration LONGEST_MARKING = Duration.ofSeconds(10);

    private final JdbcClient sql;
    private final Clock clock;
    private final RealTime time;
    private final OutboxNotifier notifier;
    private final StoredAddresses addresses;
    private final ObjectProvider<Channel> channels;
    private final ApplicationEventPublisher events;

    StoredOutbox(
            JdbcClient sql,
            Clock clock,
            RealTime time,
            OutboxNotifier notifier,
            StoredAddresses addresses,
            ObjectProvider<Channel> channels,
            ApplicationEventPublisher events) {
        this.events = events;
        this.sql = sql;
        this.clock = clock;
        this.time = time;
        this.notifier = notifier;
        this.addresses = addresses;
        this.channels = channels;
    }

    /** What an end of a tap says and since when somebody waits for it, in real time. */
    record Tap(String tap, @Nullable String note, boolean alert, Instant tappedAt) {}

    /** A sign on a message. */
    record Sign(String message, String emoji) {}

    /** A message to be taken away. */
    record Gone(String message) {
        /** Which one it is; null if that cannot be read. */
        static @Nullable String in(@Nullable String body) {
            try {
                return body == null ? null : Sql.read(body, Gone.class).message();
            } catch (RuntimeException e) {
                return null;
            }
        }
    }

    @Override
    public void say(Letter letter) {
        OutboxNotifier.inTransaction();
        List<LetterPart> pieces = LetterPart.of(letter, () -> largestAlbum(letter.address()));
        if (pieces.isEmpty()) throw new IllegalArgumentException("an empty letter");
        Instant now = clock.instant();
        Instant due = letter.notBefore() == null ? now : letter.notBefore();
        Long group = pieces.size() == 1 ? null : next();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            String key = i == 0 ? letter.onceKey() : null;
            int written =
                    insert(
                            i == 0 ? group : null,
                            letter.address(),
                            Sql.lane(letter.lane()),
                            piece,
                            letter.subject(),
                            key,
                            group,
                            i == pieces.size() - 1,
                            i == 0 || belongsToACard(letter) ? letter.replyTo() : null,
                            due,
                            letter.notAfter());
            if (written == 0) return;
        }
        notifier.written(letter.address(), Sql.lane(letter.lane()), due);
    }

    private static boolean belongsToACard(Letter letter) {
        return letter.replyTo() != null && letter.replyTo().startsWith(Letter.CARD);
    }

    @Override
    public void react(long address, String message, String emoji) {
        own(address, Sql.lane(Lane.ANSWER), OutboundKind.REACTION, new Sign(message, emoji));
    }

    @Override
    public void answerTap(
            long address, String tap, @Nullable String note, boolean alert, Instant tappedAt) {
        own(address, Sql.TAPS, OutboundKind.TAP, new Tap(tap, note, alert, tappedAt));
    }

    @Override
    public void delete(long address, String message) {
        own(address, Sql.lane(Lane.ANSWER), OutboundKind.REMOVAL, new Gone(message));
    }

    private void own(long address, int lane, OutboundKind sort, Object body) {
        OutboxNotifier.inTransaction();
        var piece = new LetterPart(sort, Sql.json(body), 0);
        Instant now = clock.instant();
        insert(null, address, lane, piece, "", null, null, true, null, now, null);
        notifier.written(address, lane, now);
    }

    // Two that write the same key at the same moment: the second waits for the first to commit and
    // runs into the unique key; nothing of it happens, and whoever repeats it finds the row.
    private int insert(
            @Nullable Long id,
            long address,
            int lane,
            LetterPart piece,
            String subject,
            @Nullable String onceKey,
            @Nullable Long letter,
            boolean last,
            @Nullable String replyTo,
            Instant due,
            @Nullable Instant notAfter) {
        String once =
                onceKey == null
                        ? ""
                        : " where not exists (select 1 from outbound where once_key = ?)";
        var insert =
                sql.sql(INSERT + "select " + VALUES + once)
                        .param(id)
                        .param(address)
                        .param(lane)
                        .param(piece.sort().name())
                        .param(subject)
                        .param(onceKey)
                        .param(letter)
                        .param(last)
                        .param(piece.body())
                        .param(replyTo)
                        .param(piece.weight())
                        .param(Sql.time(due))
                        .param(Sql.timeOrNull(notAfter));
        return (onceKey == null ? insert : insert.param(onceKey)).update();
    }

    private long next() {
        return sql.sql("select nextval('outbound_ids')").query(Long.class).single();
    }

    // An album counts for each of its items, so in a person's chat it must fit into the burst.
    private int largestAlbum(long address) {
        if (addresses.get(address).kind() == Address.Kind.GROUP) return LetterPart.LARGEST_ALBUM;
        int burst = RateLimiter.strictest(channels.stream().toList()).privateBurst();
        return Math.min(LetterPart.LARGEST_ALBUM, burst);
    }

    @Override
    public int withdraw(String subject) {
        return withdraw(subject, "", List.of());
    }

    @Override
    public int withdraw(String subject, long address) {
        return withdraw(subject, " and address = ?", List.of(address));
    }

    private int withdraw(String subject, String there, List<Long> address) {
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

    @Override
    public void erase(String subject) {
        withdraw(subject);
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

    @Override
    public void eraseAt(long address) {
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

    @Override
    public Optional<String> subjectOf(long address, String message) {
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

    private boolean isSending(long address) {
        return sql.sql(
                                "select count(*) from outbound"
                                        + " where address = ? and status = 1 and first_try_at > ?")
                        .param(address)
                        .param(Sql.time(time.now().minus(LONGEST_MARKING)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public boolean hasArrived(String onceKey) {
        record Row(int status, boolean justNow) {}
        var row =
                sql.sql("select status, first_try_at from outbound where once_key = ?")
                        .param(onceKey)
                        .query(
                                (found, _) ->
                                        new Row(found.getInt(1), isJustNow(found.getTimestamp(2))))
                        .optional();
        if (row.isEmpty()) return true;
        if (row.get().status() == Status.SENDING.code() && row.get().justNow())
            throw new StillSending();
        return row.get().status() == Status.SENT.code();
    }

    private boolean isJustNow(@Nullable Timestamp firstTry) {
        return firstTry != null && firstTry.toInstant().isAfter(time.now().minus(LONGEST_MARKING));
    }

    @Override
    public List<String> messages(long address, String subject) {
        return sql.sql(
                        "select message from message_map m where subject = ? and address = ?"
                                + " and not exists (select 1 from card c where"
                                + " c.address = m.address and c.message = m.message"
                                + " and not c.closed)"
                                + " order by length(message), message")
                .params(subject, address)
                .query(String.class)
                .list();
    }

    @Override
    public Set<Long> chats(String subject) {
        return new TreeSet<>(
                sql.sql("select distinct address from message_map where subject = ?")
                        .param(subject)
                        .query(Long.class)
                        .list());
    }
}
