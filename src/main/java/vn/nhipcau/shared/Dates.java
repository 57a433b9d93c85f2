package vn.nhipcau.shared;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Days and hours as people read them, the same in both languages. */
public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private Dates() {}

    /** A day, such as {@code 09/12/2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** One day, or the first and the last, such as {@code 09/12/2026–11/12/2026}. */
    public static String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : day(first) + "–" + day(last);
    }

    /** An hour, such as {@code 08:00}. */
    public static String hour(LocalTime hour) {
        return HOUR.format(hour);
    }

    /** An hour of a day, such as {@code 08:00 09/12/2026}, by the clocks of its zone. */
    public static String moment(ZonedDateTime moment) {
        return hour(moment.toLocalTime()) + " " + day(moment.toLocalDate());
    }
}
