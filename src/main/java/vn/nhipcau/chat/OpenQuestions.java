package vn.nhipcau.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What somebody was asked in their own chat and has not answered yet: by a unit, a colleague, a
 * head. The newest takes whatever they write next, however short and whoever they are; the {@link
 * ReplyHandler} of its subject hears it as if it were a reply to the question. In groups only
 * replies are heard, so nothing is kept for them. All methods join the caller's transaction.
 */
@Component
public class OpenQuestions {
    private static final Duration KEPT = Duration.ofDays(30);

    /** So soon after a file that answered, words are more of the answer. */
    private static final Duration SOON = Duration.ofMinutes(10);

    /** Before the album's name, or alone: words may follow the file by which it was answered. */
    private static final String WORDS_MAY_FOLLOW = "+";

    private final JdbcClient sql;
    private final Addresses addresses;
    private final Outbox outbox;
    private final Clock clock;

    OpenQuestions(JdbcClient sql, Addresses addresses, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.addresses = addresses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A question that waits for its answer. */
    record Open(String subject, Instant askedAt, @Nullable String album) {}

    /**
     * From now on the next thing written in this chat is the answer.
     *
     * @param address where it is asked; of a group nothing is kept
     * @param subject {@code owner:key} as the owner's {@link ReplyHandler} hears it, such as {@code
     *     petition:42}; asked again, it is the newest again
     */
    public void ask(long address, String subject) {
        ask(address, subject, null);
    }

    /**
     * The same for a question that may have to wait for the morning: before it has arrived it takes
     * nothing.
     *
     * @param onceKey of the letter that asks
     */
    public void ask(long address, String subject, @Nullable String onceKey) {
        if (addresses.get(address).kind() != Address.Kind.PRIVATE) return;
        settle(address, subject);
        sql.sql(
                        "insert into open_question (address, subject, asked_at, once_key)"
                                + " values (?, ?, ?, ?)")
                .param(address)
                .param(subject)
                .param(Timestamp.from(clock.instant()))
                .param(onceKey)
                .update();
    }

    /** It is answered there, or taken back: the next words there are no answer to it any more. */
    public void settle(long address, String subject) {
        sql.sql("delete from open_question where address = ? and subject = ?")
                .params(address, subject)
                .update();
    }

    /** Nobody is asked that any more. */
    public void settle(String subject) {
        sql.sql("delete from open_question where subject = ?").param(subject).update();
    }

    /**
     * Those that have arrived and wait, newest first; first of all the one that was answered by an
     * earlier item of this album; for words also the one that a file has just answered.
     *
     * @throws Outbox.StillSending if one is arriving this very moment
     */
    List<Open> at(long address, MessageContent said) {
        String album = said instanceof MessageContent.Attached file ? file.album() : null;
        var soon =
                said instanceof MessageContent.Words
                        ? clock.instant().minus(SOON)
                        : clock.instant().plus(KEPT);
        // A file alone bears no name, and follows none.
        String named = album == null ? "no album" : album;
        return sql
                .sql(
                        "select subject, asked_at, album, once_key from open_question"
                                + " where address = ? and (album is null or album in (?, ?)"
                                + " or album like '+%' and asked_at > ?)"
                                + " order by case when album in (?, ?) then 0 else 1 end,"
                                + " asked_at desc, subject desc")
                .params(
                        address,
                        named,
                        WORDS_MAY_FOLLOW + named,
                        Timestamp.from(soon),
                        named,
                        WORDS_MAY_FOLLOW + named)
                .query(
                        (row, _) ->
                                new Asked(
                                        new Open(
                                                row.getString(1),
                                                row.getTimestamp(2).toInstant(),
                                                row.getString(3)),
                                        row.getString(4)))
                .list()
                .stream()
                .filter(asked -> asked.onceKey() == null || outbox.hasArrived(asked.onceKey()))
                .map(Asked::question)
                .toList();
    }

    private record Asked(Open question, @Nullable String onceKey) {}

    /** It was answered by a file: words that soon follow are more of the answer, as an album is. */
    void answeredInPart(long address, String subject, @Nullable String album) {
        sql.sql(
                        "update open_question set album = ?, asked_at = ?"
                                + " where address = ? and subject = ?")
                .params(
                        WORDS_MAY_FOLLOW + (album == null ? "" : album),
                        Timestamp.from(clock.instant()),
                        address,
                        subject)
                .update();
    }

    /** It was answered by an item of an album: the others follow it. */
    void answeredBy(long address, String subject, String album) {
        sql.sql("update open_question set album = ? where address = ? and subject = ?")
                .params(album, address, subject)
                .update();
    }

    /** Nothing leads from this chat to any question any more. */
    void forget(long address) {
        sql.sql("delete from open_question where address = ?").param(address).update();
    }

    /** What was asked so long ago takes no more words out of the blue. */
    void forgetOld() {
        sql.sql("delete from open_question where asked_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
