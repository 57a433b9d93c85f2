package vn.nhipcau.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** What was put aside, as rows. Joins the caller's transaction. */
@Component
class DeadLetterStore {
    private static final String ONE = " where channel = :channel and update_id = :update";

    private final JdbcClient sql;

    DeadLetterStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** One of those put aside. */
    record Key(String channel, long updateId) {}

    /** What is known of one. */
    record Parked(
            @Nullable String chat,
            @Nullable String content,
            @Nullable String dialog,
            Instant parkedAt) {}

    /** What lies here, for the operator; without anything that anybody wrote. */
    record Lying(
            String channel,
            long updateId,
            String kind,
            String error,
            Instant parkedAt,
            boolean withContent,
            int tries) {}

    /** The newest of all. */
    List<Lying> lying(int most) {
        return sql.sql(
                        """
                        select channel, update_id, kind, error, parked_at, tries,
                            case when content is null then 0 else 1 end as kept
                        from parked_update order by parked_at desc limit :most
                        """)
                .param("most", most)
                .query(
                        (row, _) ->
                                new Lying(
                                        row.getString("channel"),
                                        row.getLong("update_id"),
                                        row.getString("kind"),
                                        row.getString("error"),
                                        row.getTimestamp("parked_at").toInstant(),
                                        row.getInt("kept") == 1,
                                        row.getInt("tries")))
                .list();
    }

    /** How many wait with their content to be heard again. */
    long waiting() {
        return sql.sql("select count(*) from parked_update where content is not null")
                .query(Long.class)
                .single();
    }

    /** All that wait with their content, oldest first. */
    List<Key> all() {
        return sql.sql(
                        """
                        select channel, update_id from parked_update
                        where content is not null order by parked_at, update_id
                        """)
                .query(Key.class)
                .list();
    }

    /** Those put aside since then whose next try is due now, or that another version had tried. */
    List<Key> due(Instant since, Instant now, String version) {
        return sql.sql(
                        """
                        select channel, update_id from parked_update
                        where content is not null and parked_at > :since
                            and (again_at is null or again_at <= :now or version <> :version)
                        order by parked_at, update_id
                        """)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .param("version", version)
                .query(Key.class)
                .list();
    }

    /** Those whose sender must still be told that nobody heard it. */
    List<Key> untold() {
        return sql.sql("select channel, update_id from parked_update where not told")
                .query(Key.class)
                .list();
    }

    /** Those that wait with their content since before then. */
    List<Key> waitingSinceBefore(Instant then) {
        return sql.sql(
                        "select channel, update_id from parked_update"
                                + " where content is not null and parked_at < :before")
                .param("before", Timestamp.from(then))
                .query(Key.class)
                .list();
    }

    /** How often it was tried. */
    int tries(Key key) {
        return sql.sql("select tries from parked_update" + ONE)
                .param("channel", key.channel)
                .param("update", key.updateId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** A try by this version begins; the next one is due then. */
    void tried(Key key, String version, Instant again) {
        sql.sql(
                        "update parked_update set version = :version, tries = tries + 1,"
                                + " again_at = :again"
                                + ONE)
                .param("version", version)
                .param("again", Timestamp.from(again))
                .param("channel", key.channel)
                .param("update", key.updateId)
                .update();
    }

    /** What is known of it, locked; null if it is gone. */
    @Nullable Parked locked(Key key) {
        return sql.sql(
                        "select chat, content, dialog, parked_at from parked_update"
                                + ONE
                                + " for update")
                .param("channel", key.channel)
                .param("update", key.updateId)
                .query(
                        (row, _) ->
                                new Parked(
                                        row.getString("chat"),
                                        row.getString("content"),
                                        row.getString("dialog"),
                                        row.getTimestamp("parked_at").toInstant()))
                .optional()
                .orElse(null);
    }

    /** What else waits in this chat belongs to the dialog that now stands there. */
    void moved(String channel, String chat, String before, String after) {
        sql.sql(
                        """
                        update parked_update set dialog = :after
                        where channel = :channel and chat = :chat and dialog = :before
                        """)
                .param("after", after)
                .param("channel", channel)
                .param("chat", chat)
                .param("before", before)
                .update();
    }

    /** Its content is let go of, and its sender counts as told. */
    void giveUp(Key key) {
        sql.sql("update parked_update set told = true, content = null" + ONE)
                .param("channel", key.channel)
                .param("update", key.updateId)
                .update();
    }

    /** Whether its sender must still be told, or waits in vain. */
    boolean isUntoldOrWaiting(Key key) {
        return sql.sql(
                                "select count(*) from parked_update"
                                        + ONE
                                        + " and (not told or content is not null)")
                        .param("channel", key.channel)
                        .param("update", key.updateId)
                        .query(Long.class)
                        .single()
                == 1;
    }

    void delete(Key key) {
        sql.sql("delete from parked_update" + ONE)
                .param("channel", key.channel)
                .param("update", key.updateId)
                .update();
    }
}
