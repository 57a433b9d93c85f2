package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is said, as rows in the caller's transaction. */
@Component
class StoredOutbox implements Outbox {
    private static final String INSERT =
            "insert into outbound (id, address, lane, status, sort, subject, origin, once_key,"
                    + " letter, last_piece, body, reply_to, weight, due, not_after, withdrawn, tries) ";
    // The types are said because PostgreSQL cannot guess those of a selected list of parameters.
    private static final String VALUES =
            "coalesce(cast(? as bigint), nextval('outbound_ids')), cast(? as bigint), cast(? as smallint), 0, cast(? as varchar(10)),"
                    + " cast(? as varchar(200)), cast(? as varchar(60)), cast(? as varchar(300)),"
                    + " cast(? as bigint),"
                    + " cast(? as boolean), cast(? as text), cast(? as varchar(40)),"
                    + " cast(? as smallint), cast(? as timestamp with time zone),"
                    + " cast(? as timestamp with time zone), false, 0";

    private final JdbcClient sql;
    private final Clock clock;
    private final OutboxNotifier notifier;
    private final StoredAddresses addresses;
    private final ObjectProvider<Channel> channels;
    private final Withdrawals withdrawals;
    private final SentMessages sent;
    private final WrittenRows rows;
    private final CallbackAnswers taps;
    private final MessageChanges changes;

    StoredOutbox(
            JdbcClient sql,
            Clock clock,
            OutboxNotifier notifier,
            StoredAddresses addresses,
            ObjectProvider<Channel> channels,
            Withdrawals withdrawals,
            SentMessages sent,
            WrittenRows rows,
            CallbackAnswers taps,
            MessageChanges changes) {
        this.rows = rows;
        this.taps = taps;
        this.changes = changes;
        this.withdrawals = withdrawals;
        this.sent = sent;
        this.sql = sql;
        this.clock = clock;
        this.notifier = notifier;
        this.addresses = addresses;
        this.channels = channels;
    }

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
        say(letter, null);
    }

    @Override
    public void say(Letter letter, @Nullable String origin) {
        OutboxNotifier.inTransaction();
        List<LetterPart> pieces = LetterPart.of(letter, () -> largestAlbum(letter.address()));
        if (pieces.isEmpty()) throw new IllegalArgumentException("an empty letter");
        Instant now = clock.instant();
        Instant due = letter.notBefore() == null ? now : letter.notBefore();
        if (pieces.size() == 1 && letter.onceKey() == null && origin == null) {
            var piece = pieces.getFirst();
            write(letter.address(), Sql.lane(letter.lane()), piece, letter, due);
        } else if (!writePieces(letter, origin, pieces, due)) return;
        notifier.written(letter.address(), Sql.lane(letter.lane()), due);
    }

    private void write(long address, int lane, LetterPart piece, Letter letter, Instant due) {
        rows.write(
                new WrittenRows.Row(
                        address,
                        lane,
                        piece.sort(),
                        letter.subject(),
                        piece.body(),
                        letter.replyTo(),
                        null,
                        piece.weight(),
                        due,
                        letter.notAfter()));
    }

    // False if its key was used before.
    private boolean writePieces(
            Letter letter, @Nullable String origin, List<LetterPart> pieces, Instant due) {
        rows.flush();
        Long group = pieces.size() == 1 ? null : next();
        for (int i = 0; i < pieces.size(); i++) {
            String replyTo = i == 0 || belongsToACard(letter) ? letter.replyTo() : null;
            String key = i == 0 ? letter.onceKey() : null;
            Long id = i == 0 ? group : null;
            boolean last = i == pieces.size() - 1;
            if (!insert(id, letter, origin, pieces.get(i), key, group, last, replyTo, due))
                return false;
        }
        return true;
    }

    private static boolean belongsToACard(Letter letter) {
        return letter.replyTo() != null && Letter.CARD.read(letter.replyTo()).isPresent();
    }

    @Override
    public void react(long address, String message, String emoji) {
        changes.react(address, message, emoji);
    }

    @Override
    public void answerTap(
            Address to, String tap, @Nullable String note, boolean alert, Instant tappedAt) {
        taps.answer(to, new Channel.TapAnswer(tap, note, alert), tappedAt);
    }

    @Override
    public void delete(long address, String message) {
        changes.delete(address, message);
    }

    // Two that write the same key at the same moment: the second waits for the first to commit and
    // runs into the unique key; nothing of it happens, and whoever repeats it finds the row.
    private boolean insert(
            @Nullable Long id,
            Letter letter,
            @Nullable String origin,
            LetterPart piece,
            @Nullable String onceKey,
            @Nullable Long group,
            boolean last,
            @Nullable String replyTo,
            Instant due) {
        String once =
                onceKey == null
                        ? ""
                        : " where not exists (select 1 from outbound where once_key = ?)";
        var insert =
                sql.sql(INSERT + "select " + VALUES + once)
                        .param(id)
                        .param(letter.address())
                        .param(Sql.lane(letter.lane()))
                        .param(piece.sort().name())
                        .param(letter.subject())
                        .param(origin)
                        .param(onceKey)
                        .param(group)
                        .param(last)
                        .param(piece.body())
                        .param(replyTo)
                        .param(piece.weight())
                        .param(Sql.time(due))
                        .param(Sql.timeOrNull(letter.notAfter()));
        return (onceKey == null ? insert : insert.param(onceKey)).update() == 1;
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
        return withdrawals.withdraw(subject, "", List.of());
    }

    @Override
    public int withdraw(String subject, long address) {
        return withdrawals.withdraw(subject, " and address = ?", List.of(address));
    }

    @Override
    public void takeBack(String subject, String origin) {
        withdrawals.takeBack(subject, origin);
    }

    @Override
    public boolean takeBackUnsent(String subject, String origin, long address) {
        return withdrawals.takeBackUnsent(subject, origin, address);
    }

    @Override
    public void erase(String subject) {
        withdrawals.erase(subject);
    }

    @Override
    public void eraseAt(long address) {
        withdrawals.eraseAt(address);
    }

    @Override
    public List<String> letters(long address, String subject) {
        return sent.letters(address, subject);
    }

    @Override
    public Optional<String> subjectOf(long address, String message) {
        return sent.subjectOf(address, message);
    }

    @Override
    public boolean hasArrived(String onceKey) {
        rows.flush();
        return sent.hasArrived(onceKey);
    }

    @Override
    public List<String> messages(long address, String subject) {
        return sent.messages(address, subject);
    }

    @Override
    public Set<Long> chats(String subject) {
        return sent.chats(subject);
    }
}
