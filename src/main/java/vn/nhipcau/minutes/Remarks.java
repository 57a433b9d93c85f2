package vn.nhipcau.minutes;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.chat.ClearedText;
import vn.nhipcau.chat.InsistedText;
import vn.nhipcau.chat.ScreenedText;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.people.Person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was said at meetings. Whoever changes something holds the meeting's lock, and has seen that
 * its minutes are open. All methods join the caller's transaction.
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
    private final Clock clock;

    Remarks(JdbcClient sql, MinutesFiles files, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A remark as it comes in.
     *
     * @param source the message it came with; the same message again is the same remark
     * @param album what several files of one message share, or null
     * @param ward the id of the ward, as far as it was understood
     * @param area the code of the subject area, as far as it was understood
     */
    public record Heard(
            String source,
            @Nullable String album,
            ScreenedText said,
            @Nullable String ward,
            @Nullable String area) {}

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

    /** Takes a remark down. */
    public long add(VoterMeeting meeting, Heard heard, Person by) {
        return add(meeting, heard.source(), heard.album(), heard.said().text(), heard, by);
    }

    private long add(
            VoterMeeting meeting,
            String source,
            @Nullable String album,
            String said,
            @Nullable Heard heard,
            Person by) {
        long id = sql.sql("select nextval('minutes_remark_ids')").query(Long.class).single();
        sql.sql(
                        """
                        insert into minutes_remark (id, meeting, source, album, said, ward, area, voter,
                        answered, answer, insisted, dropped, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, '', false, '', ?, false, ?, ?)
                        """)
                .param(id)
                .param(meeting.id())
                .param(source)
                .param(album)
                .param(said)
                .param(heard == null ? null : heard.ward())
                .param(heard == null ? null : heard.area())
                .param(heard != null && heard.said() instanceof InsistedText)
                .param(by.id())
                .param(OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** Nothing of an album is taken down, also not of what follows without words. */
    public void refuse(VoterMeeting meeting, String source, String album, Person by) {
        long id = add(meeting, source, album, "", null, by);
        find(meeting, id).ifPresent(this::drop);
    }

    /** A file came with it. */
    public void attach(Remark remark, Attachment file) {
        files.add(remark, file);
    }

    /** The files that came with it. */
    public List<Attachment> files(Remark remark) {
        return files.of(remark);
    }

    /** It reads otherwise. */
    public void correct(
            Remark remark, ScreenedText said, @Nullable String ward, @Nullable String area) {
        sql.sql("update minutes_remark set said = ?, ward = ?, area = ? where id = ?")
                .param(said.text())
                .param(ward)
                .param(area)
                .param(remark.id())
                .update();
    }

    /** It was answered on the spot, whether or not somebody takes down how. */
    public void answered(Remark remark) {
        sql.sql("update minutes_remark set answered = true where id = ?")
                .param(remark.id())
                .update();
    }

    /** It was answered on the spot with these words. */
    public void answered(Remark remark, ClearedText answer) {
        sql.sql("update minutes_remark set answered = true, answer = ? where id = ?")
                .params(answer.text(), remark.id())
                .update();
    }

    /** It was not answered on the spot. */
    public void unanswered(Remark remark) {
        sql.sql("update minutes_remark set answered = false, answer = '' where id = ?")
                .param(remark.id())
                .update();
    }

    /** It is about this ward. */
    public void inWard(Remark remark, String ward) {
        sql.sql("update minutes_remark set ward = ? where id = ?")
                .params(ward, remark.id())
                .update();
    }

    /** It belongs to this subject area. */
    public void inArea(Remark remark, String area) {
        sql.sql("update minutes_remark set area = ? where id = ?")
                .params(area, remark.id())
                .update();
    }

    /** Who said it. */
    public void saidBy(Remark remark, ClearedText voter) {
        sql.sql("update minutes_remark set voter = ? where id = ?")
                .params(voter.text(), remark.id())
                .update();
    }

    /** Nobody in particular said it. */
    public void saidByNobody(Remark remark) {
        sql.sql("update minutes_remark set voter = '' where id = ?").param(remark.id()).update();
    }

    /** It was none: words, name and files are gone for good. */
    public void drop(Remark remark) {
        files.drop(remark);
        sql.sql(
                        "update minutes_remark set dropped = true, said = '', voter = '',"
                                + " answer = '' where id = ?")
                .param(remark.id())
                .update();
    }

    /** It is a petition now: words, name and files lie there, and nowhere else. */
    void becamePetition(Remark remark, long petition) {
        files.leave(remark);
        sql.sql("update minutes_remark set petition = ?, said = '', voter = '' where id = ?")
                .params(petition, remark.id())
                .update();
    }

    /** Whom is answered already, nobody has to find again. */
    void forgetVotersOfAnswered(VoterMeeting meeting) {
        sql.sql("update minutes_remark set voter = '' where meeting = ? and answered = true")
                .param(meeting.id())
                .update();
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
