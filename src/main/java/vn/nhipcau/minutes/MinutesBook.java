package vn.nhipcau.minutes;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.meeting.MeetingHeld;
import vn.nhipcau.meeting.PastMeetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.minutes.Minutes.State;
import vn.nhipcau.outbox.Letter.Attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The minutes of all meetings. Whoever changes something holds the meeting's lock, so that two who
 * write at once do so one after the other, and nothing is added to what was confirmed. All methods
 * join the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MinutesBook {
    private static final String ALL =
            """
            select meeting, state, attended, speakers, confirmed_by, confirmed_as, confirmed_at,
            thanked_until, sent_at from minutes
            """;

    private final JdbcClient sql;
    private final PastMeetings meetings;
    private final Remarks remarks;
    private final RemarkChanges changes;
    private final MinutesDuties duties;
    private final MinutesFiles files;
    private final Clock clock;

    MinutesBook(
            JdbcClient sql,
            PastMeetings meetings,
            Remarks remarks,
            RemarkChanges changes,
            MinutesDuties duties,
            MinutesFiles files,
            Clock clock) {
        this.sql = sql;
        this.meetings = meetings;
        this.remarks = remarks;
        this.changes = changes;
        this.duties = duties;
        this.files = files;
        this.clock = clock;
    }

    /** The minutes of a meeting, if it took place. */
    public Optional<Minutes> find(long meeting) {
        return sql.sql(ALL + " where meeting = ?")
                .param(meeting)
                .query(MinutesBook::read)
                .optional();
    }

    /** The minutes of a meeting that took place. */
    public Minutes get(long meeting) {
        return find(meeting).orElseThrow();
    }

    /**
     * The meetings whose minutes were confirmed, but not all that follows is done; needs no
     * transaction around it.
     */
    @Transactional(readOnly = true)
    public List<Long> unfinished() {
        return sql.sql(
                        "select meeting from minutes where state in ('CONFIRMED', 'FILED')"
                                + " order by meeting")
                .query(Long.class)
                .list();
    }

    // Before all others who listen: they show by when the minutes are owed.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(MeetingHeld held) {
        var meeting = held.meeting();
        sql.sql("insert into minutes (meeting, state, thanked_until) values (?, 'OPEN', 0)")
                .param(meeting.id())
                .update();
        duties.minutesOwed(meeting);
    }

    /** Somebody writes them now, and is shown as the one who does. */
    public void writtenBy(VoterMeeting meeting, long person) {
        duties.taken(meeting, person);
    }

    /** So many voters came. */
    public void attended(VoterMeeting meeting, int voters) {
        sql.sql("update minutes set attended = ? where meeting = ? and state = 'OPEN'")
                .params(voters, meeting.id())
                .update();
    }

    /** So many spoke. */
    public void spoke(VoterMeeting meeting, int speakers) {
        sql.sql("update minutes set speakers = ? where meeting = ? and state = 'OPEN'")
                .params(speakers, meeting.id())
                .update();
    }

    /** A page of the paper minutes, scanned. */
    public void scanned(VoterMeeting meeting, Attachment page) {
        files.addPage(meeting, page);
    }

    /** The pages of the paper minutes. */
    public List<Attachment> scans(VoterMeeting meeting) {
        return files.pages(meeting);
    }

    /** Throws the pages of the paper minutes away again. */
    public void dropScans(VoterMeeting meeting) {
        files.dropPages(meeting);
    }

    /**
     * Nothing is added any more: the meeting has its minutes, and every open remark will be a
     * petition. Of two who do it at once the second changes nothing.
     *
     * @param as the id of the unit for which the person acts
     */
    public void confirm(VoterMeeting meeting, long person, String as) {
        int changed =
                sql.sql(
                                """
                                update minutes set state = 'CONFIRMED', confirmed_by = ?,
                                confirmed_as = ?, confirmed_at = ?
                                where meeting = ? and state = 'OPEN'
                                """)
                        .params(person, as, OffsetDateTime.now(clock), meeting.id())
                        .update();
        if (changed == 0) return;
        changes.forgetVotersOfAnswered(meeting);
        meetings.minuted(meeting);
        duties.synthesisOwed(meeting);
    }

    /** The next state has come. */
    public void becomes(VoterMeeting meeting, State state) {
        sql.sql("update minutes set state = ? where meeting = ?")
                .params(state.name(), meeting.id())
                .update();
    }

    /** Citizens were thanked up to this one. */
    public void thanked(VoterMeeting meeting, long until) {
        sql.sql("update minutes set thanked_until = ? where meeting = ?")
                .params(until, meeting.id())
                .update();
    }

    /** The Standing Committee has the synthesis. */
    public void reported(VoterMeeting meeting) {
        sql.sql("update minutes set sent_at = ? where meeting = ?")
                .params(OffsetDateTime.now(clock), meeting.id())
                .update();
        meetings.reported(meeting);
        duties.synthesisSent(meeting);
    }

    /** The meeting in numbers. */
    public Counts counts(VoterMeeting meeting) {
        var minutes = find(meeting.id());
        if (minutes.isEmpty()) return Counts.NONE;
        var all = remarks.of(meeting);
        int answered = (int) all.stream().filter(Remark::answered).count();
        Integer attended = minutes.get().attended();
        Integer speakers = minutes.get().speakers();
        return new Counts(
                attended == null ? 0 : attended,
                speakers == null ? all.size() : speakers,
                all.size(),
                answered,
                all.size() - answered);
    }

    private static Minutes read(ResultSet row, int number) throws SQLException {
        var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Minutes(
                row.getLong("meeting"),
                State.valueOf(row.getString("state")),
                number(row, "attended"),
                number(row, "speakers"),
                row.getObject("confirmed_by", Long.class),
                row.getString("confirmed_as"),
                confirmed == null ? null : confirmed.toInstant(),
                row.getLong("thanked_until"),
                sent == null ? null : sent.toInstant());
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
