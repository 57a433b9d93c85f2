package vn.nhipcau.record;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.chat.UpdateContext;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which message became what: a passage of a draft, or something that has gone. So a draft follows
 * when somebody edits what they said, and whoever edits too late is told. The words are kept only
 * while they may still change; messengers let nobody edit after two days.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MessageLinks {
    private static final Duration KEPT = Duration.ofDays(3);

    private final JdbcClient sql;

    MessageLinks(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What became of a message.
     *
     * @param subject of the draft, or of what has gone, such as {@code reply:7}
     * @param words its passage as it is now; null once it cannot change any more
     */
    public record Piece(String subject, @Nullable String words) {}

    /** What was just said became this; with its words if those may still change. */
    public void became(UpdateContext context, String subject, @Nullable String words) {
        String message = context.incoming().messageId();
        if (message != null) became(context.address().id(), message, subject, words);
    }

    /** A message in this chat became this. */
    public void became(long address, String message, String subject, @Nullable String words) {
        if (change(address, message, words, subject) > 0) return;
        sql.sql(
                        "insert into heard_piece (address, message, subject, words, heard_at)"
                                + " values (?, ?, ?, ?, ?)")
                .param(address)
                .param(message)
                .param(subject)
                .param(words)
                .param(Instant.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private int change(long address, String message, @Nullable String words, String subject) {
        return sql.sql(
                        "update heard_piece set words = ?, subject = ?"
                                + " where address = ? and message = ?")
                .param(words)
                .param(subject)
                .param(address)
                .param(message)
                .update();
    }

    /** What became of the message that was just edited. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Piece> of(UpdateContext context) {
        return sql.sql("select subject, words from heard_piece where address = ? and message = ?")
                .param(context.address().id())
                .param(context.incoming().messageId())
                .query((row, _) -> new Piece(row.getString(1), row.getString(2)))
                .optional();
    }

    /** It has gone, or nothing is left of it: its words are not needed any more. */
    public void over(String subject) {
        sql.sql("update heard_piece set words = null where subject = ? and words is not null")
                .param(subject)
                .update();
    }

    @Bean
    static RecurringTask<Void> heardPiecesForgetting(JdbcClient sql) {
        return Tasks.recurring("heard-pieces", FixedDelay.ofHours(6))
                .execute(
                        (_, _) ->
                                sql.sql("delete from heard_piece where heard_at < ?")
                                        .param(Instant.now().minus(KEPT).atOffset(ZoneOffset.UTC))
                                        .update());
    }
}
