package vn.nhipcau.meeting;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.meeting.Answer.Kind;
import vn.nhipcau.meeting.Answer.Part;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who said that they come to which meeting. Whoever changes something holds the meeting's lock, so
 * that no seat is given twice. All methods join the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Attendance {
    private static final String ALL =
            "select person, part, answer, reason, unit from meeting_said ";

    private final JdbcClient sql;
    private final EntityManager memory;
    private final Clock clock;

    Attendance(JdbcClient sql, EntityManager memory, Clock clock) {
        this.sql = sql;
        this.memory = memory;
        this.clock = clock;
    }

    private static Answer read(ResultSet row, int number) throws SQLException {
        return new Answer(
                row.getLong("person"),
                Part.valueOf(row.getString("part")),
                Kind.valueOf(row.getString("answer")),
                row.getString("reason"),
                row.getString("unit").isEmpty() ? null : row.getString("unit"));
    }

    /** What this person said for themselves, as a delegate, a host or a citizen. */
    public Optional<Answer> of(VoterMeeting meeting, long person, Part part) {
        return sql.sql(ALL + "where meeting = ? and person = ? and part = ? and unit = ''")
                .params(meeting.id(), person, part.name())
                .query(Attendance::read)
                .optional();
    }

    /** All that was said, the earliest first. */
    public List<Answer> of(VoterMeeting meeting) {
        return sql.sql(ALL + "where meeting = ? order by answered_at, person")
                .param(meeting.id())
                .query(Attendance::read)
                .list();
    }

    /** The citizens who said something, by their ids: the next so many after one. */
    public List<Long> citizens(VoterMeeting meeting, long after, int most) {
        return sql.sql(
                        "select person from meeting_said where meeting = ? and person > ?"
                                + " and part = 'CITIZEN' order by person limit ?")
                .params(meeting.id(), after, most)
                .query(Long.class)
                .list();
    }

    /** How many of them said this. */
    public int count(VoterMeeting meeting, Part part, Kind kind) {
        return sql.sql(
                        "select count(*) from meeting_said"
                                + " where meeting = ? and part = ? and answer = ?")
                .params(meeting.id(), part.name(), kind.name())
                .query(Integer.class)
                .single();
    }

    /** Somebody says this now, whatever they, or others for the same unit, said before. */
    public void say(VoterMeeting meeting, Answer answer) {
        // Whoever taps first in a group may be new to us.
        memory.flush();
        if (answer.unit() == null) forget(meeting, answer.person(), answer.part());
        else
            sql.sql("delete from meeting_said where meeting = ? and part = ? and unit = ?")
                    .params(meeting.id(), answer.part().name(), answer.unit())
                    .update();
        sql.sql(
                        "insert into meeting_said (meeting, person, part, answer, reason,"
                                + " answered_at, unit) values (?, ?, ?, ?, ?, ?, ?)")
                .param(meeting.id())
                .param(answer.person())
                .param(answer.part().name())
                .param(answer.kind().name())
                .param(answer.reason())
                .param(Timestamp.from(clock.instant()))
                .param(answer.unit() == null ? "" : answer.unit())
                .update();
    }

    /**
     * A citizen wants to come: there is a seat, or a place on the waiting list.
     *
     * @return what they have now
     */
    public Kind comes(VoterMeeting meeting, long person) {
        var before = of(meeting, person, Part.CITIZEN).map(Answer::kind);
        if (before.isPresent() && before.get() != Kind.REMIND) return before.get();
        boolean full = freeSeats(meeting) <= 0;
        var kind = full ? Kind.WAITING : Kind.ATTENDING;
        say(meeting, new Answer(person, Part.CITIZEN, kind, ""));
        return kind;
    }

    private int freeSeats(VoterMeeting meeting) {
        return meeting.capacity()
                .map(seats -> seats - count(meeting, Part.CITIZEN, Kind.ATTENDING))
                .orElse(Integer.MAX_VALUE);
    }

    /** Somebody takes back what they said for themselves; what they said as others stays. */
    public void forget(VoterMeeting meeting, long person, Part part) {
        sql.sql(
                        "delete from meeting_said"
                                + " where meeting = ? and person = ? and part = ? and unit = ''")
                .params(meeting.id(), person, part.name())
                .update();
    }

    /**
     * Gives free seats to those who wait, in their order.
     *
     * @return the ids of the persons who have one now
     */
    public List<Long> fillSeats(VoterMeeting meeting) {
        var seated = new ArrayList<Long>();
        var waiting = of(meeting).stream().filter(answer -> answer.kind() == Kind.WAITING).toList();
        int free = freeSeats(meeting);
        for (Answer answer : waiting.subList(0, Math.clamp(free, 0, waiting.size()))) {
            sql.sql(
                            "update meeting_said set answer = 'ATTENDING'"
                                    + " where meeting = ? and person = ? and part = 'CITIZEN'")
                    .params(meeting.id(), answer.person())
                    .update();
            seated.add(answer.person());
        }
        return seated;
    }

    /** It is another time: what delegates and hosts said was said of the old one. */
    void askAgain(VoterMeeting meeting) {
        sql.sql("delete from meeting_said where meeting = ? and part <> 'CITIZEN'")
                .param(meeting.id())
                .update();
    }
}
