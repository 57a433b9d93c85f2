package vn.nhipcau.oversight;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.CompetenceLevel;
import vn.nhipcau.council.Units;
import vn.nhipcau.petition.PetitionRegister.Line;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The synthesis table (bảng tổng hợp) as a workbook, one line for each petition. Never a name.
 * Whatever people wrote is a cell of text: no program takes it for a formula.
 */
@Component
class ResultsTable {
    /** The columns, as keys below {@code oversight.results.column}, and their widths. */
    private static final List<String> COLUMNS =
            List.of(
                    "number",
                    "code",
                    "said",
                    "ward",
                    "source",
                    "area",
                    "level",
                    "unit",
                    "received",
                    "routed",
                    "due",
                    "answered",
                    "answer",
                    "outcome",
                    "urged",
                    "opinion",
                    "note");

    private static final List<Integer> WIDTHS =
            List.of(5, 17, 40, 12, 10, 16, 9, 20, 11, 11, 13, 11, 40, 18, 13, 13, 18);

    private static final double HEAD_HEIGHT = 32; // two lines
    private static final int LONGEST_CELL = 2000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ResultsWords words;
    private final Units units;
    private final Texts texts;
    private final Clock clock;

    ResultsTable(ResultsWords words, Units units, Texts texts, Clock clock) {
        this.words = words;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    /** The workbook of all petitions in it. */
    byte[] of(Results results, Language language) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "NhipCau", "1.0")) {
            var sheet = workbook.newWorksheet(texts.words(language, "oversight.results.sheet"));
            head(sheet, words.listTitle(results, language), language);
            for (int i = 0; i < results.lines().size(); i++) row(sheet, i, results, language);
            sheet.freezePane(2, 3);
            sheet.fitToWidth((short) 1);
            sheet.pageOrientation("landscape");
            sheet.paperSize(PaperSize.A3_PAPER);
            sheet.repeatRows(2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void head(Worksheet sheet, String title, Language language) {
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.rowHeight(2, HEAD_HEIGHT);
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(
                    2,
                    column,
                    texts.words(language, "oversight.results.column." + COLUMNS.get(column)));
            sheet.style(2, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .fillColor("DDEBF7")
                    .set();
            sheet.width(column, WIDTHS.get(column));
        }
    }

    private void row(Worksheet sheet, int index, Results results, Language language) {
        var line = results.lines().get(index);
        int at = index + 3;
        sheet.value(at, 0, index + 1);
        sheet.style(at, 0).verticalAlignment("top").horizontalAlignment("center").set();
        var cells =
                List.of(
                        line.code(),
                        line.said(),
                        line.ward().map(ward -> units.ward(ward).name().in(language)).orElse(""),
                        texts.words(language, "oversight.results.source." + line.source()),
                        units.area(line.area()).name().in(language),
                        level(line, language),
                        line.unit().map(unit -> units.get(unit).name().in(language)).orElse(""),
                        day(line.receivedAt()),
                        line.routedAt().map(this::day).orElse(""),
                        due(line, language),
                        line.answeredAt().map(this::day).orElse(""),
                        line.answer(),
                        line.outcome()
                                .map(how -> texts.words(language, "petition.outcome." + how))
                                .orElseGet(
                                        () ->
                                                texts.words(
                                                        language,
                                                        "petition.status." + line.status())),
                        urged(line),
                        line.rating()
                                .map(rating -> texts.words(language, "petition.rating." + rating))
                                .orElse(""),
                        note(line, results, language));
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(at, column + 1, shortened(cells.get(column)));
            sheet.style(at, column + 1).wrapText(true).verticalAlignment("top").set();
        }
    }

    private String level(Line line, Language language) {
        CompetenceLevel level =
                line.unit()
                        .map(unit -> units.get(unit).level())
                        .orElseGet(() -> units.area(line.area()).level());
        return texts.words(language, "oversight.results.level." + level);
    }

    private String due(Line line, Language language) {
        String day = DAY.format(line.due());
        return line.extended() == 0
                ? day
                : texts.words(language, "oversight.results.extended", day, line.extended());
    }

    private String urged(Line line) {
        return line.urgedAt().map(at -> line.urged() + " · " + day(at)).orElse("");
    }

    private String note(Line line, Results results, Language language) {
        var notes = new ArrayList<String>();
        if (line.status().isOpen() && results.isOfLastRound(line)) notes.add("leftBehind");
        if (line.isLate(results.today())) notes.add("late");
        if (line.questioning()) notes.add("questioning");
        else if (line.objected()) notes.add("objected");
        return notes.stream()
                .map(note -> texts.words(language, "oversight.results.note." + note))
                .collect(Collectors.joining("; "));
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(clock.getZone()));
    }

    private static String shortened(String text) {
        return Optional.of(text)
                .filter(whole -> whole.length() > LONGEST_CELL)
                .map(whole -> whole.substring(0, LONGEST_CELL) + "…")
                .orElse(text);
    }
}
