package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days of the week that a text names, and the week that it says they are in. */
class SaidWeekdays {
    private final Tokens tokens;
    private final @Nullable LocalDate today;

    private @Nullable DayOfWeek first;
    private @Nullable DayOfWeek last;
    private @Nullable Integer weeks;
    private boolean tooMany;

    SaidWeekdays(Tokens tokens, @Nullable LocalDate today) {
        this.tokens = tokens;
        this.today = today;
    }

    /**
     * Notes the day of the week at this position.
     *
     * @param ends whether a second one would be the last day
     * @return the position after it; the same position if none stands there
     */
    int takeDay(int position, boolean ends) {
        var found = TypedWeekday.at(tokens, position);
        if (found == null) return position;
        if (first == null) first = found.day();
        else if (last == null && ends) last = found.day();
        else if (first != found.day()) tooMany = true;
        return found.next();
    }

    /**
     * Notes the week at this position: "tuần sau", "next week". The days of the week are those of
     * that week, from Monday on.
     *
     * @param dated whether a date stands before it
     * @return the position after it; the same position if none stands there
     */
    int takeWeek(int position, boolean dated) {
        if (today == null) return position;
        var found = TypedWeekday.week(tokens, position, first != null && !dated);
        if (found == null) return position;
        if (weeks != null) tooMany = true;
        weeks = found.ahead();
        return found.next();
    }

    boolean any() {
        return first != null;
    }

    boolean haveLast() {
        return last != null;
    }

    /** Whether more was said than a first day, a last day and one week. */
    boolean areTooMany() {
        return tooMany;
    }

    /** The date of the first; null without a week or a day. */
    @Nullable LocalDate firstDate() {
        return inTheWeek(first);
    }

    /** The date of the last, or of the only one; null without a week or a day. */
    @Nullable LocalDate lastDate() {
        return inTheWeek(last == null ? first : last);
    }

    /** Whether a date lies in the week that was said, if one was. */
    boolean areInTheWeekOf(LocalDate date) {
        var monday = inTheWeek(DayOfWeek.MONDAY);
        return monday == null || date.with(DayOfWeek.MONDAY).equals(monday);
    }

    /** Whether the dates are the days of the week that were named. */
    boolean fit(LocalDate firstDay, LocalDate lastDay) {
        return (first == null || firstDay.getDayOfWeek() == first)
                && (last == null || lastDay.getDayOfWeek() == last);
    }

    private @Nullable LocalDate inTheWeek(@Nullable DayOfWeek day) {
        return today == null || weeks == null || day == null
                ? null
                : today.with(DayOfWeek.MONDAY).plusWeeks(weeks).with(day);
    }
}
