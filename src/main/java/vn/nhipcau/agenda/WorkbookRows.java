package vn.nhipcau.agenda;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.calendar.TypedWhen;
import vn.nhipcau.files.Sheet;

import java.time.LocalDate;
import java.util.List;

/** The rows of a sheet of a workbook, read one by one; one that is wrong changes nothing. */
abstract class WorkbookRows {
    private WorkbookReading reading;
    private final Sheet sheet;
    private final List<String> columns;
    private boolean good;

    WorkbookRows(WorkbookReading reading, Sheet sheet, List<String> columns) {
        this.reading = reading;
        this.sheet = sheet;
        this.columns = columns;
    }

    void read() {
        for (Sheet.Line line : sheet.lines().subList(1, sheet.lines().size())) {
            if (line.hidden()) unseen(line);
            else seen(line);
        }
    }

    private void seen(Sheet.Line line) {
        good = true;
        for (int i = 0; i < columns.size(); i++)
            if (line.at(i).formula()) wrong(line, columns.get(i), "FORMULA");
            else if (line.at(i).isError()) wrong(line, columns.get(i), "ERROR");
        if (good) row(line);
    }

    // Whoever hides rows does not see what would change there; unchanged they do no harm.
    private void unseen(Sheet.Line line) {
        var all = reading;
        reading = WorkbookReading.empty();
        seen(line);
        boolean changes = !reading.wrong().isEmpty() || !reading.changesNothing();
        reading = all;
        if (changes) wrong(line, columns.getFirst(), "HIDDEN");
    }

    /** A row without formulas or errors. */
    abstract void row(Sheet.Line line);

    /** What the rows would change. */
    WorkbookReading reading() {
        return reading;
    }

    void wrong(Sheet.Line line, String column, String why) {
        good = false;
        reading.wrong().add(new WorkbookReading.Wrong(sheet.name(), line.number(), column, why));
    }

    boolean isGood() {
        return good;
    }

    @Nullable LocalDate day(Sheet.Line line, String column) {
        var value = line.at(columns.indexOf(column));
        var day =
                value.number() != null
                        ? value.day()
                        : TypedWhen.dayWithYear(value.text()).orElse(null);
        if (day == null) wrong(line, column, value.text().isEmpty() ? "EMPTY" : "DAY");
        return day;
    }

    String text(Sheet.Line line, String column, int most, boolean needed) {
        String text = line.at(columns.indexOf(column)).text();
        if (text.isEmpty() && needed) wrong(line, column, "EMPTY");
        if (text.length() > most) wrong(line, column, "LONG");
        return text;
    }
}
