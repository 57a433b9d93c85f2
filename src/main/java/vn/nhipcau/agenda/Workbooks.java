package vn.nhipcau.agenda;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Name;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.files.Sheet;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Spelling;
import vn.nhipcau.shared.Texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Sessions and delegates as a workbook: handed out as they are now, and read back. What is read is
 * compared with what is; nothing is missing because it does not stand in the workbook.
 */
@Component
public class Workbooks {
    private static final int EMPTY_ROWS = 200;

    private final Sessions sessions;
    private final Delegates delegates;
    private final SessionWords words;
    private final Texts texts;
    private final Clock clock;

    Workbooks(
            Sessions sessions, Delegates delegates, SessionWords words, Texts texts, Clock clock) {
        this.sessions = sessions;
        this.delegates = delegates;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** The workbook with what there is now: to be added to and sent back. */
    public byte[] write(Language language) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "NhipCau", "1.0")) {
            var first = sheet(workbook, "sessions", SessionRows.COLUMNS, language);
            int row = 1;
            for (CouncilSession session : sessions.upcoming()) {
                first.value(row, 0, session.number());
                first.value(row, 1, words.kind(session.kind(), language));
                first.value(row, 2, Dates.day(session.opens()));
                first.value(row, 3, Dates.day(session.closes()));
                first.value(row, 4, String.join("\n", session.agenda()));
                row++;
            }
            var second = sheet(workbook, "delegates", DelegateRows.COLUMNS, language);
            row = 1;
            for (Delegate delegate : delegates.everybody()) {
                Name title = delegate.title();
                second.value(row, 0, delegate.id());
                second.value(row, 1, delegate.name());
                second.value(row, 2, title == null ? "" : title.vi());
                second.value(row, 3, delegate.group());
                second.value(row, 4, Dates.day(delegate.from()));
                second.value(row, 5, Dates.day(delegate.to()));
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    // As text, so that no spreadsheet turns a day around on its own.
    private Worksheet sheet(
            Workbook workbook, String name, List<String> columns, Language language) {
        var sheet = workbook.newWorksheet(texts.words(language, "agenda.sheet." + name));
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, column(columns.get(i), language));
            sheet.width(i, columns.get(i).equals("agenda") ? 60 : 24);
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.range(1, 0, EMPTY_ROWS, columns.size() - 1).style().format("@").set();
        sheet.freezePane(0, 1);
        return sheet;
    }

    private String column(String column, Language language) {
        return texts.words(language, "agenda.column." + column);
    }

    /**
     * Reads a workbook and compares it.
     *
     * @throws Sheet.Unreadable if it is no workbook, too large, or of another shape
     */
    public WorkbookReading read(byte[] bytes) {
        var sheets = Sheet.read(bytes);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var reading = WorkbookReading.empty();
        var first = find(sheets, SessionRows.COLUMNS);
        var second = find(sheets, DelegateRows.COLUMNS);
        if (first.isEmpty() && second.isEmpty())
            throw new Sheet.Unreadable(Sheet.Unreadable.Why.OTHER_SHAPE);
        first.ifPresent(sheet -> new SessionRows(reading, sheet, sessions, words, today).read());
        second.ifPresent(sheet -> new DelegateRows(reading, sheet, delegates).read());
        return reading;
    }

    // Known by its columns' names in either language; the sheet itself may be called anything.
    private Optional<Sheet> find(List<Sheet> sheets, List<String> columns) {
        return sheets.stream()
                .filter(sheet -> !sheet.lines().isEmpty())
                .filter(
                        sheet ->
                                hasColumns(sheet, columns, Language.VI)
                                        || hasColumns(sheet, columns, Language.EN))
                .findFirst();
    }

    private boolean hasColumns(Sheet sheet, List<String> columns, Language language) {
        var head = sheet.lines().getFirst();
        for (int i = 0; i < columns.size(); i++)
            if (!Spelling.fold(head.at(i).text())
                    .equals(Spelling.fold(column(columns.get(i), language)))) return false;
        return true;
    }
}
