package vn.nhipcau.chat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * Which updates had their effect, remembered in the transaction of that effect. Telegram may draw
 * its numbers anew after a quiet week, so they are kept a little longer than that and no more.
 */
@Component
class ProcessedUpdates {
    static final Duration KEPT = Duration.ofDays(8);

    private final JdbcClient jdbc;

    ProcessedUpdates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // Of two instances that hear the same update at once, one waits on the other's key and then
    // fails on it; its retry finds the row.
    boolean markProcessed(String channel, long updateId) {
        return jdbc.sql(
                                """
                                insert into heard_update (channel, update_id, heard_at)
                                select cast(:channel as varchar(20)), :update, :now
                                where not exists (select 1 from heard_update
                                    where channel = :channel and update_id = :update)
                                """)
                        .param("channel", channel)
                        .param("update", updateId)
                        .param("now", Timestamp.from(Instant.now()))
                        .update()
                == 1;
    }

    boolean isKnown(String channel, long updateId) {
        return jdbc.sql(
                                "select count(*) from heard_update"
                                        + " where channel = :channel and update_id = :update")
                        .param("channel", channel)
                        .param("update", updateId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    int forgetOld() {
        return jdbc.sql("delete from heard_update where heard_at < :before")
                .param("before", Timestamp.from(Instant.now().minus(KEPT)))
                .update();
    }
}
