package vn.nhipcau.files;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.files.Files.Fetched;
import vn.nhipcau.files.Files.NotToBeHad;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The files whose bytes are still to be fetched. Joins the caller's transaction. */
@Component
class FetchQueue {
    private final JdbcClient sql;
    private final StoredFiles files;
    private final ApplicationEventPublisher events;

    FetchQueue(JdbcClient sql, StoredFiles files, ApplicationEventPublisher events) {
        this.sql = sql;
        this.files = files;
        this.events = events;
    }

    /**
     * A file whose bytes are still to be fetched.
     *
     * @param size in bytes, or null if the messenger did not say
     */
    record ToFetch(long id, String channel, String externalId, @Nullable Long size, int tries) {}

    /** Takes what is to be fetched; nobody else takes it before that time, in real time. */
    List<ToFetch> claim(int most, Instant now, Instant until) {
        var some =
                sql.sql(
                                "select id, channel, external_id, size, tries from file"
                                        + " where status = 0 and due <= ? order by due, id limit ?"
                                        + " for update skip locked")
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(most)
                        .query(
                                (row, number) ->
                                        new ToFetch(
                                                row.getLong("id"),
                                                row.getString("channel"),
                                                row.getString("external_id"),
                                                row.getObject("size", Long.class),
                                                row.getInt("tries")))
                        .list();
        for (var one : some) again(one.id, one.tries + 1, until);
        return new ArrayList<>(some);
    }

    /** It is to be fetched again at that time. */
    void again(long id, int tries, Instant due) {
        sql.sql("update file set tries = ?, due = ? where id = ? and status = 0")
                .params(tries, due.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** Its bytes are here, unless it was erased meanwhile. */
    void fetched(long id, byte[] bytes) {
        int still =
                sql.sql("update file set status = 1, size = ? where id = ? and status = 0")
                        .params((long) bytes.length, id)
                        .update();
        if (still == 0) return;
        files.write(id, bytes);
        events.publishEvent(new Fetched(id));
    }

    /** Its bytes can never be had. */
    void notToBeHad(long id, String why) {
        int still =
                sql.sql("update file set status = 2, why = ? where id = ? and status = 0")
                        .params(why, id)
                        .update();
        if (still == 1) events.publishEvent(new NotToBeHad(id));
    }
}
