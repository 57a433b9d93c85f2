package vn.nhipcau.meeting.chat;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.meeting.MeetingTime;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When a meeting is, as people type it: {@code 05/12/2026 18:00-20:00}, {@code 18h30 ngày 5/12}.
 */
sealed interface TypedTime {
    /** That is a time to come. */
    record Good(MeetingTime time) implements TypedTime {}

    /** It is none. The texts say why as {@code meeting.time.<WHY>}. */
    record Bad(Why why) implements TypedTime {}

    /** Why it is no time to come. */
    enum Why {
        NO_DATE,
        NO_SUCH_DAY,
        NO_HOUR,
        PAST,
        TOO_FAR,
        ENDS_BEFORE
    }

    /** A day, with or without its year. */
    Pattern DATE = Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})(?:[/.\\-](\\d{4}))?");

    /** An hour, with or without minutes. */
    Pattern HOUR = Pattern.compile("(\\d{1,2})\\s*(?:[:h]|gi\\p{L})\\s*(\\d{1,2})?");

    /** Nobody plans further ahead. */
    int FURTHEST_YEARS = 2;

    /** Reads it; without an end the meeting takes as long as meetings take. */
    static TypedTime read(String typed, Duration lasts, Clock clock) {
        var date = DATE.matcher(typed);
        if (!date.find()) return new Bad(Why.NO_DATE);
        var today = LocalDate.now(clock);
        LocalDate day;
        List<LocalTime> hours;
        try {
            day = day(date.group(1), date.group(2), date.group(3), today);
        } catch (DateTimeException noSuchDay) {
            return new Bad(Why.NO_SUCH_DAY);
        }
        try {
            hours = hours(date.replaceFirst(" ").toLowerCase(Locale.ROOT));
        } catch (DateTimeException noSuchHour) {
            return new Bad(Why.NO_HOUR);
        }
        if (hours.isEmpty()) return new Bad(Why.NO_HOUR);
        var starts = day.atTime(hours.getFirst()).atZone(clock.getZone()).toInstant();
        if (!starts.isAfter(clock.instant())) return new Bad(Why.PAST);
        if (day.isAfter(today.plusYears(FURTHEST_YEARS))) return new Bad(Why.TOO_FAR);
        if (hours.size() == 1) return new Good(new MeetingTime(starts, starts.plus(lasts)));
        var ends = day.atTime(hours.get(1)).atZone(clock.getZone()).toInstant();
        if (!ends.isAfter(starts)) return new Bad(Why.ENDS_BEFORE);
        return new Good(new MeetingTime(starts, ends));
    }

    // Without a year it is the next day of that name; 29/02 of a year without one is none.
    private static LocalDate day(String day, String month, @Nullable String year, LocalDate today) {
        int wanted = year == null ? today.getYear() : Integer.parseInt(year);
        var found = LocalDate.of(wanted, Integer.parseInt(month), Integer.parseInt(day));
        return year == null && found.isBefore(today) ? found.plusYears(1) : found;
    }

    private static List<LocalTime> hours(String rest) {
        var found = new ArrayList<LocalTime>();
        HOUR.matcher(rest)
                .results()
                .forEach(
                        hour -> {
                            String minutes = hour.group(2);
                            found.add(
                                    LocalTime.of(
                                            Integer.parseInt(hour.group(1)),
                                            minutes == null ? 0 : Integer.parseInt(minutes)));
                        });
        return found;
    }
}
