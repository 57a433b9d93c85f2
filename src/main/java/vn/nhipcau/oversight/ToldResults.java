package vn.nhipcau.oversight;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;

import java.time.LocalDate;
import java.util.Optional;

/** Which delegates have the results before which meeting. Joins the caller's transaction. */
@Component
class ToldResults {
    private static final String WHICH = " where meeting = ? and person = ?";

    private final People people;
    private final JdbcClient sql;

    ToldResults(People people, JdbcClient sql) {
        this.people = people;
        this.sql = sql;
    }

    /**
     * What a delegate was told last.
     *
     * @param revision of the meeting at that time
     * @param arrived whether it arrived, all of it
     */
    record Told(LocalDate on, int revision, boolean arrived) {}

    Optional<Told> find(VoterMeeting meeting, long person) {
        return sql.sql("select on_day, revision, arrived from results_told" + WHICH)
                .params(meeting.id(), person)
                .query(
                        (row, _) ->
                                new Told(
                                        row.getObject(1, LocalDate.class),
                                        row.getInt(2),
                                        row.getBoolean(3)))
                .optional();
    }

    void told(VoterMeeting meeting, long person, LocalDate today) {
        sql.sql("delete from results_told" + WHICH).params(meeting.id(), person).update();
        sql.sql(
                        "insert into results_told (meeting, person, on_day, revision, arrived)"
                                + " values (?, ?, ?, ?, false)")
                .params(meeting.id(), person, today, meeting.revision())
                .update();
    }

    @EventListener
    void on(Outbox.Delivered arrived) {
        Notices.papers(arrived.subject())
                .ifPresent(
                        meeting ->
                                people.at(arrived.address())
                                        .ifPresent(person -> arrived(meeting, person.id())));
    }

    private void arrived(long meeting, long person) {
        sql.sql("update results_told set arrived = true" + WHICH).params(meeting, person).update();
    }
}
