package vn.nhipcau.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day in the future, as people type it: {@code 15/12/2026}, {@code 15-12}, {@code 5.1}. */
public final class Dates {
    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})(?:[/.\\-](\\d{4}))?");
    private static final int FURTHEST_YEARS = 5;

    private Dates() {}

    /**
     * Reads a day; one without a year is the next one of that name.
     *
     * @return empty for what is no day, not in the future, or more than five years away
     */
    public static Optional<LocalDate> read(String typed, LocalDate today) {
        var match = TYPED.matcher(typed.strip());
        if (!match.matches()) return Optional.empty();
        try {
            int year = match.group(3) == null ? today.getYear() : Integer.parseInt(match.group(3));
            var day =
                    LocalDate.of(
                            year,
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(1)));
            if (match.group(3) == null && !day.isAfter(today)) day = day.plusYears(1);
            boolean sensible = day.isAfter(today) && day.isBefore(today.plusYears(FURTHEST_YEARS));
            return sensible ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
