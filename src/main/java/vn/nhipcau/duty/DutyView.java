package vn.nhipcau.duty;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How duties look in chats; from what they hold alone. */
@Component
public class DutyView {
    private static final int IN_A_ROW = 2;

    private final WorkingDays calendar;
    private final Council council;
    private final Units units;
    private final Staff staff;
    private final Texts texts;
    private final Clock clock;

    DutyView(
            WorkingDays calendar,
            Council council,
            Units units,
            Staff staff,
            Texts texts,
            Clock clock) {
        this.calendar = calendar;
        this.council = council;
        this.units = units;
        this.staff = staff;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The message of a morning: the most urgent, how many there are in all, and how many of these
     * are late, of whatever kind: as many as their lines say.
     */
    CardView morning(LocalDate day, List<Duty> first, long all, long late, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "duty.morning.title", Dates.day(day)));
        lines.add(texts.say(language, "duty.morning.by", council.name().in(language)));
        lines.add(texts.say(language, "duty.morning.counts", all, late));
        lines.addAll(lines(first, language));
        var rows =
                buttons(
                        first,
                        duty ->
                                MorningMessage.KIND.button(
                                        duty.label(), new MorningMessage.Action.Show(duty.id())));
        if (all > first.size()) {
            lines.add(texts.say(language, "duty.morning.more", all - first.size()));
            rows.add(
                    List.of(
                            MorningMessage.KIND.button(
                                    texts.words(language, "duty.morning.all"),
                                    new MorningMessage.Action.All())));
        }
        return new CardView(RichText.lines(lines), rows);
    }

    /** A morning on which everything was done that the message asked for. */
    CardView allDone(LocalDate day, Language language) {
        return CardView.of(texts.say(language, "duty.morning.done", Dates.day(day)));
    }

    /** A morning's message that was followed by another. */
    CardView oldList(LocalDate day, Language language) {
        return CardView.of(texts.say(language, "duty.morning.old", Dates.day(day)));
    }

    /** A numbered line for each duty. */
    public List<RichText> lines(List<Duty> duties, Language language) {
        return lines(duties, 0, language);
    }

    /** The same, numbered from the one after so many others on. */
    public List<RichText> lines(List<Duty> duties, int before, Language language) {
        var lines = new ArrayList<RichText>();
        for (int i = 0; i < duties.size(); i++) {
            var duty = duties.get(i);
            lines.add(
                    texts.say(
                            language,
                            "duty.line",
                            before + i + 1,
                            kind(duty, language),
                            duty.title(),
                            when(duty, language),
                            unit(duty, language)));
        }
        return lines;
    }

    /** A button for each duty, in rows. */
    public static List<List<Button>> buttons(List<Duty> duties, Function<Duty, Button> button) {
        return ButtonRows.of(duties, IN_A_ROW, button);
    }

    /** One duty by itself. */
    public RichText alone(Duty duty, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "duty.alone.title", kind(duty, language), duty.title()));
        lines.add(texts.say(language, "duty.alone.unit", unit(duty, language)));
        duty.takenBy()
                .flatMap(staff::nameOf)
                .ifPresent(name -> lines.add(texts.say(language, "duty.alone.taken", name)));
        lines.add(texts.say(language, "duty.alone.due", when(duty, language)));
        lines.add(texts.say(language, "duty.alone.record", duty.nudges(), duty.extensions()));
        if (duty.isForQuestioning()) lines.add(texts.say(language, "duty.alone.questioning"));
        return RichText.lines(lines);
    }

    /** How a duty stands with its due date. */
    String when(Duty duty, Language language) {
        String day = Dates.day(duty.due());
        if (!duty.isOwed()) return texts.words(language, "duty.when.over");
        if (duty.state() == Duty.State.PAUSED) return texts.words(language, "duty.when.paused");
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        int left = calendar.between(today, duty.due());
        if (duty.due().isBefore(today))
            return texts.words(language, "duty.when.late", day, Math.max(1, -left));
        return left == 0
                ? texts.words(language, "duty.when.today", day)
                : texts.words(language, "duty.when.left", day, left);
    }

    private String kind(Duty duty, Language language) {
        return texts.words(language, "duty.kind." + duty.kind());
    }

    private String unit(Duty duty, Language language) {
        return duty.unit()
                .map(unit -> units.get(unit).name().in(language))
                .orElseGet(() -> texts.words(language, "duty.citizen"));
    }
}
