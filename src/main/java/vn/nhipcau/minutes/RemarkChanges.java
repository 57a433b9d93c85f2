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

import java.time.Clock;
import java.time.OffsetDateTime;

/**
 * Takes down what is said at meetings, and corrects it. Whoever changes something holds the
 * meeting's lock, and has seen that its minutes are open. All methods join the caller's
 * transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RemarkChanges {
    private final Remarks remarks;
    private final JdbcClient sql;
    private final MinutesFiles files;
    private final Clock clock;

    RemarkChanges(Remarks remarks, JdbcClient sql, MinutesFiles files, Clock clock) {
        this.remarks = remarks;
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
        remarks.find(meeting, id).ifPresent(this::drop);
    }

    /** A file came with it. */
    public void attach(Remark remark, Attachment file) {
        files.add(remark, file);
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
}
