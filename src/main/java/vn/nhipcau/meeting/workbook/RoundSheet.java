package vn.nhipcau.meeting.workbook;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

import vn.nhipcau.files.Sheet;
import vn.nhipcau.files.Sheet.Unreadable;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingRound;
import vn.nhipcau.meeting.chat.MeetingWords;
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

/** The meetings of a round as a sheet: an example, then one row for each that is not over. */
@Component
public class RoundSheet {
    /** The columns in their order. The texts name each as {@code meeting.workbook.column.<X>}. */
    enum Column {
        ID,
        WHO,
        DAY,
        FROM,
        TO,
        PLACE,
        LINK,
        SEATS
    }

    /** No round has more meetings. */
    public static final int MOST_ROWS = 300;

    private static final List<Integer> WIDTHS = List.of(10, 30, 14, 10, 10, 50, 40, 14);
    private static final int EXAMPLE = 1;

    private final Meetings meetings;
    private final MeetingWords words;
    private final Texts texts;
    private final Clock clock;

    RoundSheet(Meetings meetings, MeetingWords words, Texts texts, Clock clock) {
        this.meetings = meetings;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether time and place of a meeting can still be settled. */
    boolean isOpen(VoterMeeting meeting) {
        boolean over =
                meeting.status() == MeetingStatus.ANNOUNCED
                        && !meeting.time().ends().isAfter(clock.instant());
        return meeting.status().isAhead() && !over;
    }

    /** The sheet as things are now. */
    byte[] write(VoterMeetingRound round, Language language) {
        var open = meetings.of(round).stream().filter(this::isOpen).toList();
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "NhipCau", "1.0")) {
            var sheet = workbook.newWorksheet(texts.words(language, "meeting.workbook.sheet"));
            for (Column column : Column.values()) {
                int at = column.ordinal();
                sheet.value(0, at, name(column, language));
                sheet.style(0, at).bold().set();
                sheet.value(EXAMPLE, at, example(column, language));
                sheet.style(EXAMPLE, at).italic().format("@").set();
                sheet.width(at, WIDTHS.get(at));
            }
            for (int i = 0; i < open.size(); i++)
                row(sheet, EXAMPLE + 1 + i, open.get(i), language);
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    // As text: no spreadsheet turns a day around on its own, or takes a place for a formula.
    private void row(Worksheet sheet, int row, VoterMeeting meeting, Language language) {
        for (Column column : Column.values()) {
            sheet.value(row, column.ordinal(), cell(column, meeting, language));
            sheet.style(row, column.ordinal()).format("@").set();
        }
    }

    private String cell(Column column, VoterMeeting meeting, Language language) {
        boolean noDay = meeting.status() == MeetingStatus.POSTPONED;
        var time = meeting.time();
        return switch (column) {
            case ID -> String.valueOf(meeting.id());
            case WHO -> words.who(meeting, language);
            case DAY -> noDay ? "" : Dates.day(LocalDate.ofInstant(time.starts(), clock.getZone()));
            case FROM -> noDay ? "" : words.hour(time.starts());
            case TO -> noDay ? "" : words.hour(time.ends());
            case PLACE -> meeting.place().orElse("");
            case LINK -> meeting.link().orElse("");
            case SEATS -> meeting.capacity().map(String::valueOf).orElse("");
        };
    }

    /** What stands above a column. */
    public String name(Column column, Language language) {
        return texts.words(language, "meeting.workbook.column." + column);
    }

    private String example(Column column, Language language) {
        return texts.words(language, "meeting.workbook.example." + column);
    }

    /**
     * The rows of a sheet that was sent back, without head and example.
     *
     * @throws Unreadable if it is no workbook, has other columns or too many rows
     */
    List<Sheet.Line> rows(byte[] bytes) {
        var lines =
                Sheet.read(bytes).stream()
                        .map(Sheet::lines)
                        .filter(some -> !some.isEmpty())
                        .filter(some -> isHead(some.getFirst()))
                        .findFirst()
                        .orElseThrow(() -> new Unreadable(Unreadable.Why.OTHER_SHAPE));
        var rows = lines.stream().skip(1).filter(line -> !isExample(line)).toList();
        if (rows.size() > MOST_ROWS) throw new Unreadable(Unreadable.Why.TOO_LONG);
        return rows;
    }

    // In either language: it may have been handed out to somebody else.
    private boolean isHead(Sheet.Line line) {
        for (Language language : Language.values()) {
            boolean same = true;
            for (Column column : Column.values())
                same &= isSaid(line.at(column.ordinal()), name(column, language));
            if (same) return true;
        }
        return false;
    }

    private boolean isExample(Sheet.Line line) {
        for (Language language : Language.values())
            if (isSaid(line.at(Column.ID.ordinal()), example(Column.ID, language))) return true;
        return false;
    }

    private static boolean isSaid(Sheet.Value value, String words) {
        return Spelling.fold(value.text()).equals(Spelling.fold(words));
    }
}
