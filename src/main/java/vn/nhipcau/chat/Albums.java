package vn.nhipcau.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * Of an album that answers something only the first item says so; the others follow it by the
 * album's name. Joins the caller's transaction.
 */
@Component
class Albums {
    private static final Duration KEPT = Duration.ofDays(1);

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

    /** An album is over within minutes. */
    void forgetOld() {
        sql.sql("delete from album_answer where heard_at < ?")
                .param(Timestamp.from(Instant.now().minus(KEPT)))
                .update();
    }
}
