package vn.nhipcau.meeting.workbook;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.files.Files;
import vn.nhipcau.files.Sheet;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.shared.FileKind;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A round's workbook is handed out, and waits here from when it is sent back until it is read. */
@Component
public class RoundWorkbooks {
    /** The largest file that is read. */
    public static final int MOST_MB = Sheet.MOST_BYTES / 1024 / 1024;

    private final RoundSheet sheet;
    private final Meetings meetings;
    private final MeetingWords words;
    private final Files files;
    private final Outbox outbox;
    private final JdbcClient sql;
    private final Clock clock;

    RoundWorkbooks(
            RoundSheet sheet,
            Meetings meetings,
            MeetingWords words,
            Files files,
            Outbox outbox,
            JdbcClient sql,
            Clock clock) {
        this.sheet = sheet;
        this.meetings = meetings;
        this.words = words;
        this.files = files;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    /** A workbook that was sent back. */
    public record Sent(long file, long round, long address, long person) {}

    /** Hands out the workbook as things are now. */
    public void handOut(UpdateContext context, long round) {
        byte[] bytes = sheet.write(meetings.round(round), context.language());
        String called = words.round(meetings.round(round), context.language());
        String day = LocalDate.now(clock).toString();
        String name = MeetingWords.slug(called) + "-" + day + ".xlsx";
        long file = files.keep(FileKind.DOCUMENT, name, Sheet.MEDIA_TYPE, bytes);
        outbox.say(
                Letter.answer(context.address().id(), context.text("meeting.workbook.here"), "chat")
                        .with(List.of(new Attachment(file, FileKind.DOCUMENT))));
    }

    /** Somebody sent a file where the workbook is asked for. */
    public void taken(UpdateContext context, MessageContent.Attached file, long round) {
        String name = file.name() == null ? "" : file.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx")) {
            context.reply("agenda.workbook.unreadable");
            return;
        }
        if (file.isLargerThan(Sheet.MOST_BYTES)) {
            context.reply("agenda.workbook.tooBig", MOST_MB);
            return;
        }
        long kept = files.keep(file.received(context.incoming().channel()));
        wait(new Sent(kept, round, context.address().id(), context.person().id()));
        context.reply("agenda.workbook.reading");
    }

    // Read as soon as its bytes are here; what the person sent before is void.
    private void wait(Sent sent) {
        sql.sql("select file from meeting_workbook where person = ?")
                .param(sent.person())
                .query(Long.class)
                .list()
                .forEach(this::forget);
        sql.sql(
                        "insert into meeting_workbook (file, round, address, person, sent_at)"
                                + " values (?, ?, ?, ?, ?)")
                .params(
                        sent.file(),
                        sent.round(),
                        sent.address(),
                        sent.person(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The workbook, locked: of two taps at once the second finds nothing any more. */
    public Optional<Sent> locked(long file) {
        return sql.sql(
                        "select file, round, address, person from meeting_workbook"
                                + " where file = ? for update")
                .param(file)
                .query(
                        (row, number) ->
                                new Sent(
                                        row.getLong("file"),
                                        row.getLong("round"),
                                        row.getLong("address"),
                                        row.getLong("person")))
                .optional();
    }

    /** What stands in its rows. */
    public List<Sheet.Line> rows(Sent sent) {
        return sheet.rows(files.bytes(sent.file()).orElseThrow());
    }

    /** It is taken over or given up. */
    public void forget(long file) {
        files.erase(List.of(file));
        sql.sql("delete from meeting_workbook where file = ?").param(file).update();
    }
}
