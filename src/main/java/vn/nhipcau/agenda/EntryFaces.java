package vn.nhipcau.agenda;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** The calendar's entries as the secretariat looks at them. */
@Component
class EntryFaces {
    private static final int SHOWN = 15;
    private static final int IN_A_ROW = 5;

    private final CalendarEntries entries;
    private final EntryWords words;
    private final Texts texts;

    EntryFaces(CalendarEntries entries, EntryWords words, Texts texts) {
        this.entries = entries;
        this.words = words;
        this.texts = texts;
    }

    /** What lies ahead, each with a button that takes it back. */
    Face list(Language language) {
        var lines = new ArrayList<Rich>();
        var rows = new ArrayList<List<Button>>();
        var row = new ArrayList<Button>();
        var ahead = entries.ahead().stream().limit(SHOWN).toList();
        lines.add(texts.say(language, ahead.isEmpty() ? "agenda.entries.none" : "agenda.entries"));
        for (int i = 0; i < ahead.size(); i++) {
            String number = String.valueOf(i + 1);
            lines.add(Rich.plain(number + ". ").plus(words.line(ahead.get(i), language)));
            row.add(
                    SessionCards.KIND.button(
                            "✕ " + number, new SessionAction.CancelEntry(ahead.get(i).id())));
            if (row.size() == IN_A_ROW) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        rows.add(row);
        rows.add(
                List.of(
                        tap(language, "reception", new SessionAction.Reception()),
                        tap(language, "meeting", new SessionAction.Meeting())));
        rows.add(List.of(tap(language, "list", new SessionAction.All())));
        return new Face(Rich.lines(lines), rows);
    }

    /** Shall it really not take place? */
    Face really(CalendarEntry entry, Language language) {
        return Face.of(
                Rich.lines(words.line(entry, language), texts.say(language, "agenda.entry.really")),
                SessionCards.KIND.button(
                        texts.words(language, "agenda.entry.yes"),
                        new SessionAction.CancelEntryYes(entry.id())),
                tap(language, "entries", new SessionAction.Entries()));
    }

    private Button tap(Language language, String label, SessionAction action) {
        return SessionCards.KIND.button(texts.words(language, "agenda.button." + label), action);
    }
}
