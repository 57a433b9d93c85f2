package vn.nhipcau.minutes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.people.Person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was said at meetings; {@link RemarkChanges} changes it. All methods join the caller's
 * transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Remarks {
    private static final String ALL =
            """
            select r.id, r.meeting, r.said, r.ward, r.area, r.voter, r.answered, r.answer, r.insisted,
            r.petition, r.recorded_by,
            (select count(*) from minutes_file f where f.remark = r.id) as files
            from minutes_remark r
            """;

    private final JdbcClient sql;
    private final MinutesFiles files;

    Remarks(JdbcClient sql, MinutesFiles files) {
        this.sql = sql;
        this.files = files;
    }

    /** All that was said, in the order in which it was taken down; without what was dropped. */
    public List<Remark> of(VoterMeeting meeting) {
        return sql.sql(ALL + " where r.meeting = ? and r.dropped = false order by r.id")
                .param(meeting.id())
                .query(Remarks::read)
                .list();
    }

    /** The remark with this id, if it is one of this meeting's and was not dropped. */
    public Optional<Remark> find(VoterMeeting meeting, long id) {
        return sql.sql(ALL + " where r.meeting = ? and r.id = ? and r.dropped = false")
                .params(meeting.id(), id)
                .query(Remarks::read)
                .optional();
    }

    /** What came with this message, if something was taken down of it. */
    public Optional<Remark> from(VoterMeeting meeting, String source) {
        return sql.sql(ALL + " where r.meeting = ? and r.source = ? and r.dropped = false")
                .params(meeting.id(), source)
                .query(Remarks::read)
                .optional();
    }

    /** Whether this message was heard before, whatever became of it. */
    public boolean isHeard(VoterMeeting meeting, String source) {
        return sql.sql("select count(*) from minutes_remark where meeting = ? and source = ?")
                        .params(meeting.id(), source)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether what came with earlier files of this album was refused or dropped. */
    public boolean isRefused(VoterMeeting meeting, String album) {
        return sql.sql(
                                "select count(*) from minutes_remark where meeting = ? and album = ?"
                                        + " and dropped = true")
                        .params(meeting.id(), album)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What came with earlier files of this album. */
    public Optional<Remark> fromAlbum(VoterMeeting meeting, String album) {
        return sql.sql(ALL + " where r.meeting = ? and r.album = ? and r.dropped = false")
                .params(meeting.id(), album)
                .query(Remarks::read)
                .optional();
    }

    /** The first that is to become a petition and has not yet. */
    Optional<Remark> nextToFile(VoterMeeting meeting) {
        return sql.sql(
                        ALL
                                + " where r.meeting = ? and r.dropped = false and r.answered = false"
                                + " and r.petition is null order by r.id limit 1")
                .param(meeting.id())
                .query(Remarks::read)
                .optional();
    }

    /** The remark that became this petition, if one did. */
    public Optional<Remark> ofPetition(long petition) {
        return sql.sql(ALL + " where r.petition = ?")
                .param(petition)
                .query(Remarks::read)
                .optional();
    }

    /** The files that came with it. */
    public List<Attachment> files(Remark remark) {
        return files.of(remark);
    }

    /** What somebody took down, for their own eyes: facts, no voters' words. */
    List<Map<String, Object>> recordedBy(Person person) {
        return sql.sql(
                        "select meeting, recorded_at from minutes_remark where recorded_by = ?"
                                + " order by id")
                .param(person.id())
                .query(
                        (row, number) ->
                                Map.<String, Object>of(
                                        "meeting", row.getLong("meeting"),
                                        "recordedAt", row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /** Nobody knows any more who took them down. */
    void forgetRecorder(Person person) {
        sql.sql("update minutes_remark set recorded_by = null where recorded_by = ?")
                .param(person.id())
                .update();
    }

    private static Remark read(ResultSet row, int number) throws SQLException {
        return new Remark(
                row.getLong("id"),
                row.getLong("meeting"),
                row.getString("said"),
                row.getString("ward"),
                row.getString("area"),
                row.getString("voter"),
                row.getBoolean("answered"),
                row.getString("answer"),
                row.getBoolean("insisted"),
                row.getObject("petition", Long.class),
                row.getObject("recorded_by", Long.class),
                row.getInt("files"));
    }
}
