package vn.nhipcau.daysoff;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the secretariat sees while it corrects which days are off. */
@Component
class CalendarView {
    private final Texts texts;

    CalendarView(Texts texts) {
        this.texts = texts;
    }

    /** A day with its name, such as {@code Thứ Ba 27/04/2027}. */
    static String day(LocalDate day, Language language) {
        var locale = language == Language.VI ? Locale.of("vi", "VN") : Locale.ENGLISH;
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + " " + Dates.day(day);
    }

    CardView ask(CorrectCalendar.Step step, Language language) {
        return switch (step) {
            case CorrectCalendar.Overview(var days, var unconfirmed) ->
                    overview(days, unconfirmed, language);
            case CorrectCalendar.WhichDay(var change) ->
                    CardView.of(
                            texts.say(language, "duty.calendar.which." + change),
                            button(language, "cancel", new CalendarAction.Cancel()));
            case CorrectCalendar.IsThatRight(var change, var day, var name) ->
                    CardView.of(
                            texts.say(
                                    language,
                                    "duty.calendar.right." + change,
                                    day(day, language),
                                    name),
                            button(language, "save", new CalendarAction.Save()),
                            button(language, "cancel", new CalendarAction.Cancel()));
        };
    }

    private CardView overview(List<String> days, int unconfirmed, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "duty.calendar.title"));
        days.forEach(line -> lines.add(RichText.plain(line)));
        if (days.isEmpty()) lines.add(texts.say(language, "duty.calendar.none"));
        var rows = new ArrayList<List<Button>>();
        rows.add(
                List.of(
                        button(language, "off", new CalendarAction.Off()),
                        button(language, "worked", new CalendarAction.Worked())));
        rows.add(List.of(button(language, "as-before", new CalendarAction.AsBefore())));
        if (unconfirmed > 0) {
            String year = String.valueOf(unconfirmed);
            lines.add(texts.say(language, "duty.calendar.unknown", year));
            rows.add(
                    List.of(
                            Button.tap(
                                    texts.words(language, "duty.calendar.confirm", year),
                                    CorrectCalendar.ACTIONS.write(
                                            new CalendarAction.Confirm(unconfirmed)))));
        }
        return new CardView(RichText.lines(lines), rows);
    }

    private Button button(Language language, String label, CalendarAction action) {
        return Button.tap(
                texts.words(language, "duty.calendar.button." + label),
                CorrectCalendar.ACTIONS.write(action));
    }
}
