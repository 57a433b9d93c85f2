package vn.nhipcau.oversight;

import org.springframework.stereotype.Component;

import vn.nhipcau.petition.PetitionRegister.Line;
import vn.nhipcau.petition.PetitionTable;
import vn.nhipcau.petition.PetitionTable.Column;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of petitions, as a table with one line for each of them. */
@Component
class ResultsTable {
    private static final Set<Column> COLUMNS =
            EnumSet.complementOf(EnumSet.of(Column.TIMES, Column.SESSION));

    private final PetitionTable table;
    private final ResultsWords words;
    private final Texts texts;

    ResultsTable(PetitionTable table, ResultsWords words, Texts texts) {
        this.table = table;
        this.words = words;
        this.texts = texts;
    }

    /** The workbook of all petitions in it. */
    byte[] of(Results results, Language language) {
        return table.of(
                texts.words(language, "oversight.results.sheet"),
                words.listTitle(results, language),
                COLUMNS,
                results.lines().stream().map(line -> cells(line, results, language)).toList(),
                language);
    }

    private Map<Column, String> cells(Line line, Results results, Language language) {
        var cells = table.cells(line, language);
        cells.put(Column.NOTE, note(line, results, language));
        return cells;
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
}
