package vn.nhipcau.meeting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/**
 * The units that are invited to a meeting because they must be able to answer there, besides its
 * hosts. Whoever changes them holds the meeting's lock. Joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Guests {
    private final JdbcClient sql;
    private final Clock clock;

    Guests(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The ids of the units, in the order in which they were invited. */
    public List<String> of(VoterMeeting meeting) {
        return sql.sql("select unit from meeting_guest where meeting = ? order by invited_at, unit")
                .param(meeting.id())
                .query(String.class)
                .list();
    }

    /** Invites a unit; false if it was already. */
    public boolean invite(VoterMeeting meeting, String unit, long by) {
        if (of(meeting).contains(unit)) return false;
        sql.sql(
                        "insert into meeting_guest (meeting, unit, invited_by, invited_at)"
                                + " values (?, ?, ?, ?)")
                .params(meeting.id(), unit, by, Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    /** A unit need not come after all. */
    public void takeBack(VoterMeeting meeting, String unit) {
        sql.sql("delete from meeting_guest where meeting = ? and unit = ?")
                .params(meeting.id(), unit)
                .update();
    }
}
