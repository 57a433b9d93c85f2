package vn.nhipcau.daysoff;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.DaysOff;
import vn.nhipcau.calendar.DaysOff.Special;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.shared.Language;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The days off to come, and the dialog in which the secretariat corrects them. */
@Component
class CalendarCommand implements ChatCommand {
    private static final int SHOWN_DAYS = 200;

    private final CorrectCalendar correct;
    private final Flows flows;
    private final DaysOff daysOff;
    private final Clock clock;

    CalendarCommand(CorrectCalendar correct, Flows flows, DaysOff daysOff, Clock clock) {
        this.correct = correct;
        this.flows = flows;
        this.daysOff = daysOff;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lichnghi";
    }

    @Override
    public String english() {
        return "daysoff";
    }

    @Override
    public Audience audience() {
        return Audience.SECRETARIES;
    }

    @Override
    public int place() {
        return 65;
    }

    @Override
    public void run(UpdateContext context, String rest) {
        var today = LocalDate.now(clock);
        var coming = daysOff.between(today, today.plusDays(SHOWN_DAYS));
        flows.begin(
                context,
                correct,
                new CorrectCalendar.Overview(
                        coming.stream().map(day -> line(context, day)).toList(),
                        unconfirmed(today.getYear())));
    }

    // This year's, as long as it is not published; else next year's.
    private int unconfirmed(int year) {
        return List.of(year, year + 1).stream()
                .filter(some -> !daysOff.isOfficial(some))
                .findFirst()
                .orElse(0);
    }

    private static String line(UpdateContext context, Special day) {
        String key = day.working() ? "duty.calendar.worked" : "duty.calendar.off";
        String sure = day.official() ? "duty.calendar.official" : "duty.calendar.expected";
        return context.words(
                key,
                CalendarView.day(day.date(), context.language()),
                context.language() == Language.VI ? day.vi() : day.en(),
                context.words(day.corrected() ? "duty.calendar.corrected" : sure));
    }
}
