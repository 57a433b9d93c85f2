package vn.nhipcau.meeting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Petitions that belong to a meeting: sent for it, or spoken there. All methods join the caller's
 * transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AdvanceViews {
    // Who writes days later has forgotten the button.
    private static final Duration PATIENCE = Duration.ofHours(12);

    private final JdbcClient sql;
    private final Clock clock;

    AdvanceViews(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Their next petition is for this meeting. */
    public void wanted(VoterMeeting meeting, long person) {
        forget(person);
        sql.sql("insert into meeting_view_wanted (person, meeting, wanted_at) values (?, ?, ?)")
                .params(person, meeting.id(), Timestamp.from(clock.instant()))
                .update();
    }

    private record Wanted(long meeting, Instant at) {}

    /** They filed one: the id of the meeting that it is for, if it is for one. */
    public Optional<Long> filed(long person, long petition) {
        var wanted =
                sql.sql("select meeting, wanted_at from meeting_view_wanted where person = ?")
                        .param(person)
                        .query(
                                (row, _) ->
                                        new Wanted(row.getLong(1), row.getTimestamp(2).toInstant()))
                        .optional();
        if (wanted.isPresent()) forget(person);
        Instant since = clock.instant().minus(PATIENCE);
        var meeting = wanted.filter(one -> one.at().isAfter(since)).map(Wanted::meeting);
        meeting.ifPresent(found -> tie(found, petition));
        return meeting;
    }

    /** This petition came of this meeting. */
    public void tie(long meeting, long petition) {
        sql.sql("insert into meeting_petition (petition, meeting) values (?, ?)")
                .params(petition, meeting)
                .update();
    }

    /** They want nothing any more. */
    public void forget(long person) {
        sql.sql("delete from meeting_view_wanted where person = ?").param(person).update();
    }

    /** The ids of the petitions that belong to a meeting. */
    public List<Long> of(VoterMeeting meeting) {
        return sql.sql("select petition from meeting_petition where meeting = ? order by petition")
                .param(meeting.id())
                .query(Long.class)
                .list();
    }
}
