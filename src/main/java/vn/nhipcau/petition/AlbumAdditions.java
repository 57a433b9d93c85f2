package vn.nhipcau.petition;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.people.Person;
import vn.nhipcau.record.Case;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/**
 * Which additions to petitions came in which album of whom, for as long as more of the album may
 * come. Joins the caller's transaction; the person's conversation is locked, so the items of an
 * album are heard one after the other.
 */
@Component
class AlbumAdditions {
    /** An album is over within minutes; what is put aside, or redelivered, may take longer. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient sql;

    AlbumAdditions(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A text with files that was added.
     *
     * @param asked whether somebody had asked for it
     */
    record Addition(long petition, long content, boolean asked) {}

    void keep(Person person, Collection<String> albums, Addition added) {
        for (String album : albums)
            sql.sql(
                            "insert into album_addition"
                                    + " (person, album, petition, content, asked, heard_at)"
                                    + " values (?, ?, ?, ?, ?, ?)")
                    .param(person.id())
                    .param(album)
                    .param(added.petition())
                    .param(added.content())
                    .param(added.asked())
                    .param(Instant.now().atOffset(ZoneOffset.UTC))
                    .update();
    }

    /**
     * What was added to this petition in the same album as this, oldest first; only this itself if
     * it came in none.
     */
    List<Addition> together(Case petition, long content) {
        return sql.sql(
                        "select distinct petition, content, asked from album_addition"
                                + " where petition = ? and (person, album) in"
                                + " (select person, album from album_addition"
                                + " where petition = ? and content = ?) order by content")
                .params(petition.id(), petition.id(), content)
                .query(Addition.class)
                .list();
    }

    /** What came in this album, in the order in which petitions are locked; known no longer. */
    List<Addition> take(Person person, String album) {
        var taken =
                sql.sql(
                                "select petition, content, asked from album_addition"
                                        + " where person = ? and album = ?"
                                        + " order by petition, content")
                        .params(person.id(), album)
                        .query(Addition.class)
                        .list();
        if (!taken.isEmpty())
            sql.sql("delete from album_addition where person = ? and album = ?")
                    .params(person.id(), album)
                    .update();
        return taken;
    }

    /** Nothing leads from a person to this petition any more. */
    void forget(Case petition) {
        sql.sql("delete from album_addition where petition = ?").param(petition.id()).update();
    }

    @Bean
    static RecurringTask<Void> albumAdditionsForgetting(JdbcClient sql) {
        return Tasks.recurring("album-additions", FixedDelay.ofHours(6))
                .execute(
                        (_, _) ->
                                sql.sql("delete from album_addition where heard_at < ?")
                                        .param(Instant.now().minus(KEPT).atOffset(ZoneOffset.UTC))
                                        .update());
    }
}
