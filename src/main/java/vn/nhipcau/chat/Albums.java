package vn.nhipcau.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * The items of an album come one by one, and only one of them says what all are about: what they
 * answer, or that nothing of them may be kept. The others follow it by the album's name. Joins the
 * caller's transaction; the conversation is locked, so items are heard one after the other.
 */
@Component
public class Albums {
    private static final Duration KEPT = Duration.ofDays(1);

    /** Whoever is asked for consent about an earlier item may answer late. */
    private static final Duration KEPT_REFUSED = Duration.ofDays(30);

    /** Stands for the message that is answered where the album was refused; no message's id. */
    private static final String REFUSED = "refused";

    /** Before the subject to which an album was led without answering a message. */
    private static final String ABOUT = "about ";

    private final JdbcClient sql;

    Albums(JdbcClient sql) {
        this.sql = sql;
    }

    /** The message that this is an answer to, be it by its album; null if to none. */
    @Nullable String answered(IncomingUpdate incoming) {
        if (!(incoming.said() instanceof MessageContent.Attached file) || file.album() == null)
            return incoming.replyTo();
        String answered = incoming.replyTo();
        if (answered == null) return known(incoming, file.album());
        remember(incoming, file.album(), answered);
        return answered;
    }

    private @Nullable String known(IncomingUpdate incoming, String album) {
        return sql.sql(
                        "select message from album_answer"
                                + " where channel = ? and external_id = ? and album = ?")
                .params(incoming.channel(), incoming.chat().externalId(), album)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    // The conversation is locked: nobody else writes this row.
    private void remember(IncomingUpdate incoming, String album, String message) {
        if (known(incoming, album) != null) return;
        sql.sql(
                        "insert into album_answer (channel, external_id, album, message, heard_at)"
                                + " values (?, ?, ?, ?, ?)")
                .params(
                        incoming.channel(),
                        incoming.chat().externalId(),
                        album,
                        message,
                        Timestamp.from(Instant.now()))
                .update();
    }

    /** What is still to come of these albums belongs to this, as if it answered it. */
    public void lead(UpdateContext context, Collection<String> albums, String subject) {
        for (String album : albums) remember(context.incoming(), album, ABOUT + subject);
    }

    /** The subject to which an album was led; empty if this stands for a message. */
    static Optional<String> subject(String answered) {
        return answered.startsWith(ABOUT)
                ? Optional.of(answered.substring(ABOUT.length()))
                : Optional.empty();
    }

    /** Whether the album of what was said was refused: nothing of it may be kept. */
    public boolean isRefused(UpdateContext context) {
        return context.said() instanceof MessageContent.Attached file
                && file.album() != null
                && REFUSED.equals(known(context.incoming(), file.album()));
    }

    /** Nothing of the album of what was said may be kept, whichever of its items come after. */
    public void refuse(UpdateContext context) {
        if (!(context.said() instanceof MessageContent.Attached file) || file.album() == null)
            return;
        forget(context.incoming(), file.album());
        remember(context.incoming(), file.album(), REFUSED);
    }

    /** What comes of the album of what was said may be kept again: they insist on it. */
    public void admit(UpdateContext context) {
        if (context.said() instanceof MessageContent.Attached file && isRefused(context))
            forget(context.incoming(), Objects.requireNonNull(file.album()));
    }

    private void forget(IncomingUpdate incoming, String album) {
        sql.sql("delete from album_answer where channel = ? and external_id = ? and album = ?")
                .params(incoming.channel(), incoming.chat().externalId(), album)
                .update();
    }

    /** Nothing is known any more of the albums of this chat. */
    void forget(String channel, String externalId) {
        sql.sql("delete from album_answer where channel = ? and external_id = ?")
                .params(channel, externalId)
                .update();
    }

    /** An album is over within minutes; what was refused is known longer. */
    void forgetOld() {
        var now = Instant.now();
        sql.sql("delete from album_answer where heard_at < ? and (message <> ? or heard_at < ?)")
                .params(
                        Timestamp.from(now.minus(KEPT)),
                        REFUSED,
                        Timestamp.from(now.minus(KEPT_REFUSED)))
                .update();
    }
}
