package vn.nhipcau.petition;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.CompetenceLevel;
import vn.nhipcau.council.Units;
import vn.nhipcau.petition.PetitionRegister.Line;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The synthesis table (bảng tổng hợp) as a workbook that goes from hand to hand, one line for each
 * petition. Never a name. Whatever people wrote is a cell of text: no program takes it for a
 * formula.
 */
@Component
@NamedInterface("figures")
public class PetitionTable {
    /** The columns in their order. The texts name each as {@code petition.table.column.<X>}. */
    public enum Column {
        /** Counted by the table itself. */
        NUMBER(5),
        CODE(17),
        SAID(40),
        WARD(12),
        TIMES(8),
        SOURCE(16),
        SESSION(16),
        AREA(16),
        LEVEL(9),
        UNIT(20),
        SUPPORT(14),
        RECEIVED(11),
        ROUTED(11),
        DUE(13),
        ANSWERED(11),
        ANSWER(40),
        OUTCOME(18),
        URGED(13),
        OPINION(13),
        NOTE(18);

        /** In characters. */
        final int width;

        Column(int width) {
            this.width = width;
        }
    }

    private final PetitionWords words;
    private final Units units;
    private final Texts texts;

    PetitionTable(PetitionWords words, Units units, Texts texts) {
        this.words = words;
        this.units = units;
        this.texts = texts;
    }

    /** What the register knows of a petition; the caller may say more, or say it otherwise. */
    public Map<Column, String> cells(Line line, Language language) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.CODE, line.code());
        cells.put(Column.SAID, line.said());
        line.ward().ifPresent(ward -> cells.put(Column.WARD, ward(ward, language)));
        cells.put(Column.SOURCE, texts.words(language, "petition.table.source." + line.source()));
        cells.put(Column.AREA, area(line.area(), language));
        cells.put(Column.LEVEL, level(line, language));
        line.unit()
                .map(units::get)
                .ifPresent(unit -> cells.put(Column.UNIT, unit.name().in(language)));
        cells.put(
                Column.SUPPORT,
                line.supporting().stream()
                        .map(unit -> words.unit(unit, language))
                        .collect(Collectors.joining("; ")));
        cells.put(Column.RECEIVED, day(line.receivedAt()));
        line.routedAt().ifPresent(at -> cells.put(Column.ROUTED, day(at)));
        cells.put(Column.DUE, due(line, language));
        line.answeredAt().ifPresent(at -> cells.put(Column.ANSWERED, day(at)));
        cells.put(Column.ANSWER, line.answer());
        cells.put(Column.OUTCOME, outcome(line, language));
        line.urgedAt().ifPresent(at -> cells.put(Column.URGED, line.urged() + " · " + day(at)));
        line.rating()
                .map(rating -> texts.words(language, "petition.rating." + rating))
                .ifPresent(rating -> cells.put(Column.OPINION, rating));
        return cells;
    }

    /** What a ward is called in the table. */
    public String ward(String id, Language language) {
        return units.ward(id).name().in(language);
    }

    /** What a subject area is called in the table. */
    public String area(String code, Language language) {
        return units.area(code).name().in(language);
    }

    /** The day on which something was, as the table writes it. */
    public String day(Instant at) {
        return words.day(words.day(at));
    }

    private String level(Line line, Language language) {
        CompetenceLevel level =
                line.unit()
                        .map(unit -> units.get(unit).level())
                        .orElseGet(() -> units.area(line.area()).level());
        return texts.words(language, "petition.table.level." + level);
    }

    private String due(Line line, Language language) {
        String day = words.day(line.due());
        return line.extended() == 0
                ? day
                : texts.words(language, "petition.table.extended", day, line.extended());
    }

    private String outcome(Line line, Language language) {
        return line.outcome()
                .map(how -> texts.words(language, "petition.outcome." + how))
                .orElseGet(() -> texts.words(language, "petition.status." + line.status()));
    }

    /**
     * The workbook.
     *
     * @param sheet what its sheet is called
     * @param columns those that it has
     * @param lines for each line what stands in its columns; nothing in one that is missing
     */
    public byte[] of(
            String sheet,
            String title,
            Set<Column> columns,
            List<Map<Column, String>> lines,
            Language language) {
        var order = List.copyOf(new TreeSet<>(columns));
        var names = new EnumMap<Column, String>(Column.class);
        for (Column column : order)
            names.put(column, texts.words(language, "petition.table.column." + column));
        return new TableSheet(order, names).bytes(sheet, title, lines);
    }
}
