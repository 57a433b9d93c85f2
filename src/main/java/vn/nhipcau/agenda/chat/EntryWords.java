package vn.nhipcau.agenda.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.CalendarEntries;
import vn.nhipcau.agenda.CalendarEntry;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.List;

/** How entries of the calendar are written. */
@Component
class EntryWords {

    private final CalendarEntries entries;
    private final Council council;
    private final Units units;
    private final Texts texts;

    EntryWords(CalendarEntries entries, Council council, Units units, Texts texts) {
        this.entries = entries;
        this.council = council;
        this.units = units;
        this.texts = texts;
    }

    String when(CalendarEntry entry, Language language) {
        return texts.words(
                language,
                "agenda.entry.when",
                entry.ends() == null
                        ? Dates.hour(entry.begins())
                        : Dates.hour(entry.begins()) + "–" + Dates.hour(entry.ends()),
                Dates.day(entry.day()));
    }

    String where(CalendarEntry entry, Language language) {
        return entry.ward() == null
                ? council.name().in(language)
                : texts.words(
                        language,
                        "agenda.entry.ward",
                        units.ward(entry.ward()).name().in(language));
    }

    RichText line(CalendarEntry entry, Language language) {
        return texts.say(
                language,
                "agenda.entry.line." + entry.kind(),
                where(entry, language),
                when(entry, language),
                entry.place());
    }

    /** The next receptions for whoever lives in this ward. */
    List<RichText> receptions(@Nullable String ward, Language language) {
        return entries.ahead().stream()
                .filter(entry -> entry.kind() == CalendarEntry.Kind.CITIZEN_RECEPTION)
                .filter(entry -> entry.ward() == null || entry.ward().equals(ward))
                .limit(3)
                .map(entry -> line(entry, language))
                .toList();
    }
}
