package vn.nhipcau.agenda.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.CalendarEntries;
import vn.nhipcau.agenda.CalendarEntry;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** The calendar's entries as the secretariat looks at them. */
@Component
class EntryView {
    private static final int SHOWN = 15;
    private static final int IN_A_ROW = 5;

    private final CalendarEntries entries;
    private final EntryWords words;
    private final Texts texts;

    EntryView(CalendarEntries entries, EntryWords words, Texts texts) {
        this.entries = entries;
        this.words = words;
        this.texts = texts;
    }

    /** What lies ahead, each with a button that takes it back. */
    CardView list(Language language) {
        var lines = new ArrayList<RichText>();
        var ahead = entries.ahead().stream().limit(SHOWN).toList();
        lines.add(texts.say(language, ahead.isEmpty() ? "agenda.entries.none" : "agenda.entries"));
        for (int i = 0; i < ahead.size(); i++) {
            String number = String.valueOf(i + 1);
            lines.add(RichText.plain(number + ". ").plus(words.line(ahead.get(i), language)));
        }
        var rows =
                ButtonRows.numbered(
                        ahead,
                        1,
                        IN_A_ROW,
                        (number, entry) ->
                                SessionCards.KIND.button(
                                        "✕ " + number, new SessionAction.CancelEntry(entry.id())));
        rows.add(
                List.of(
                        tap(language, "reception", new SessionAction.Reception()),
                        tap(language, "meeting", new SessionAction.Meeting())));
        rows.add(List.of(tap(language, "list", new SessionAction.All())));
        return new CardView(RichText.lines(lines), rows);
    }

    /** Shall it really not take place? */
    CardView really(CalendarEntry entry, Language language) {
        return CardView.of(
                RichText.lines(
                        words.line(entry, language), texts.say(language, "agenda.entry.really")),
                SessionCards.KIND.button(
                        texts.words(language, "agenda.entry.yes"),
                        new SessionAction.CancelEntryYes(entry.id())),
                tap(language, "entries", new SessionAction.Entries()));
    }

    private Button tap(Language language, String label, SessionAction action) {
        return SessionCards.KIND.button(texts.words(language, "agenda.button." + label), action);
    }
}
