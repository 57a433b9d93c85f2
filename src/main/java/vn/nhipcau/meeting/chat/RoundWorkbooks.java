package vn.nhipcau.meeting.chat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.files.Files;
import vn.nhipcau.files.Sheet;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A round's workbook is handed out, and waits here from when it is sent back until it is read. */
@Component
class RoundWorkbooks {
    static final int MOST_MB = Sheet.MOST_BYTES / 1024 / 1024;

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RoundSheet sheet;
    private final Meetings meetings;
    private final MeetingWords words;
    private final Files files;
    private final Outbox outbox;
    private final Texts texts;
    private final JdbcClient sql;
    private final Clock clock;

    RoundWorkbooks(
            RoundSheet sheet,
            Meetings meetings,
            MeetingWords words,
            Files files,
            Outbox outbox,
            Texts texts,
            JdbcClient sql,
            Clock clock) {
        this.sheet = sheet;
        this.meetings = meetings;
        this.words = words;
        this.files = files;
        this.outbox = outbox;
        this.texts = texts;
        this.sql = sql;
        this.clock = clock;
    }

    /** A workbook that was sent back. */
    record Sent(long file, long round, long address, long person) {}

    /** Hands out the workbook as things are now. */
    void handOut(Turn turn, long round) {
        byte[] bytes = sheet.write(meetings.round(round), turn.language());
        String called = words.round(meetings.round(round), turn.language());
        String day = LocalDate.now(clock).toString();
        String name = MeetingWords.slug(called) + "-" + day + ".xlsx";
        long file = files.keep(FileKind.DOCUMENT, name, XLSX, bytes);
        outbox.say(
                Letter.answer(turn.address().id(), turn.text("meeting.workbook.here"), "chat")
                        .with(List.of(new Attachment(file, FileKind.DOCUMENT))));
    }

    /** Asks for it back. */
    Face asking(Language language) {
        return Face.of(
                texts.say(language, "meeting.workbook.which"),
                Button.tap(texts.words(language, "meeting.plan.button.back"), "back"));
    }

    /** Somebody sent a file where the workbook is asked for. */
    void taken(Turn turn, Said.Attached file, long round) {
        String name = file.name() == null ? "" : file.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx")) {
            turn.reply("agenda.workbook.unreadable");
            return;
        }
        if (file.isLargerThan(Sheet.MOST_BYTES)) {
            turn.reply("agenda.workbook.tooBig", MOST_MB);
            return;
        }
        long kept = files.keep(file.received(turn.incoming().channel()));
        wait(new Sent(kept, round, turn.address().id(), turn.person().id()));
        turn.reply("agenda.workbook.reading");
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
    Optional<Sent> locked(long file) {
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
    List<Sheet.Line> rows(Sent sent) {
        return sheet.rows(files.bytes(sent.file()).orElseThrow());
    }

    /** It is taken over or given up. */
    void forget(long file) {
        files.erase(List.of(file));
        sql.sql("delete from meeting_workbook where file = ?").param(file).update();
    }
}
