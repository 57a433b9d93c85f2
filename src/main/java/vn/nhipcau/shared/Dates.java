package vn.nhipcau.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as people read them, the same in both languages. */
public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Dates() {}

    /** A day, such as {@code 09/12/2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** One day, or the first and the last, such as {@code 09/12/2026–11/12/2026}. */
    public static String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : day(first) + "–" + day(last);
    }
}
