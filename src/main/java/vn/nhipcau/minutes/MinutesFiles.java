package vn.nhipcau.minutes;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.files.Files;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.FileKind;

import java.util.List;

/**
 * The files of minutes: the pages of the paper ones, and what came with a remark. All methods join
 * the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MinutesFiles {
    private final JdbcClient sql;
    private final Files files;

    MinutesFiles(JdbcClient sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    void addPage(VoterMeeting meeting, Attachment page) {
        add(meeting.id(), null, page);
    }

    void add(Remark remark, Attachment file) {
        add(remark.meeting(), remark.id(), file);
    }

    private void add(long meeting, @Nullable Long remark, Attachment file) {
        sql.sql("insert into minutes_file (file, meeting, remark, kind) values (?, ?, ?, ?)")
                .param(file.file())
                .param(meeting)
                .param(remark)
                .param(file.kind().name())
                .update();
    }

    List<Attachment> pages(VoterMeeting meeting) {
        return read("meeting = ? and remark is null", meeting.id());
    }

    List<Attachment> of(Remark remark) {
        return read("remark = ?", remark.id());
    }

    private List<Attachment> read(String which, long id) {
        return sql.sql("select file, kind from minutes_file where " + which + " order by file")
                .param(id)
                .query(
                        (row, _) ->
                                new Attachment(
                                        row.getLong("file"),
                                        FileKind.valueOf(row.getString("kind"))))
                .list();
    }

    /** Throws the pages away. */
    void dropPages(VoterMeeting meeting) {
        erase(pages(meeting));
        sql.sql("delete from minutes_file where meeting = ? and remark is null")
                .param(meeting.id())
                .update();
    }

    /** Throws away what came with a remark. */
    void drop(Remark remark) {
        erase(of(remark));
        leave(remark);
    }

    /** Leaves what came with a remark to whoever keeps it now. */
    void leave(Remark remark) {
        sql.sql("delete from minutes_file where remark = ?").param(remark.id()).update();
    }

    private void erase(List<Attachment> some) {
        files.erase(some.stream().map(Attachment::file).toList());
    }
}
