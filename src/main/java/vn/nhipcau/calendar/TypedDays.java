package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first and a last day ahead, as people type them: {@code 09/12/2026 - 11/12/2026}, {@code
 * 9-11/12/2026}, or one day, {@code 09/12/2026}; a missing year is the next in which the days lie
 * ahead.
 *
 * @param wrong why these are no such days; null if they are
 */
public record TypedDays(LocalDate first, LocalDate last, @Nullable Wrong wrong) {
    /** What can be wrong with days that somebody typed. */
    public enum Wrong {
        UNREADABLE,
        /** The 31st of February. */
        NO_SUCH_DAY,
        PAST,
        /** More than five years ahead. */
        TOO_FAR,
        ENDS_BEFORE_IT_BEGINS
    }

    private static final String DAY = "(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}))?";
    private static final String TO = "\\s*(?:-|–|—|\\u0111\\u1ebfn|to|\\s)\\s*";
    private static final Pattern ONE = Pattern.compile(DAY);
    private static final Pattern TWO = Pattern.compile(DAY + TO + DAY);
    private static final Pattern WITHIN_A_MONTH = Pattern.compile("(\\d{1,2})\\s*[-–—]\\s*" + DAY);
    private static final int FURTHEST_YEARS = 5;

    /** Reads them; today itself is ahead. */
    public static TypedDays read(String typed, LocalDate today) {
        String text = typed.strip();
        try {
            Matcher two = TWO.matcher(text);
            if (two.matches()) {
                LocalDate last = day(two.group(4), two.group(5), two.group(6), today);
                String year = two.group(3) == null ? two.group(6) : two.group(3);
                return checked(day(two.group(1), two.group(2), year, today), last, today);
            }
            Matcher within = WITHIN_A_MONTH.matcher(text);
            if (within.matches()) {
                LocalDate last = day(within.group(2), within.group(3), within.group(4), today);
                String year = String.valueOf(last.getYear());
                return checked(day(within.group(1), within.group(3), year, today), last, today);
            }
            Matcher one = ONE.matcher(text);
            if (one.matches()) {
                LocalDate day = day(one.group(1), one.group(2), one.group(3), today);
                return checked(day, day, today);
            }
            return wrong(Wrong.UNREADABLE, today);
        } catch (DateTimeException noSuchDay) {
            return wrong(Wrong.NO_SUCH_DAY, today);
        }
    }

    private static TypedDays checked(LocalDate first, LocalDate last, LocalDate today) {
        if (last.isBefore(first)) return wrong(Wrong.ENDS_BEFORE_IT_BEGINS, today);
        if (first.isBefore(today)) return wrong(Wrong.PAST, today);
        if (last.isAfter(today.plusYears(FURTHEST_YEARS))) return wrong(Wrong.TOO_FAR, today);
        return new TypedDays(first, last, null);
    }

    private static TypedDays wrong(Wrong why, LocalDate today) {
        return new TypedDays(today, today, why);
    }

    private static LocalDate day(String day, String month, @Nullable String year, LocalDate today) {
        int inMonth = Integer.parseInt(day);
        int ofYear = Integer.parseInt(month);
        if (year != null) return LocalDate.of(Integer.parseInt(year), ofYear, inMonth);
        LocalDate next = LocalDate.of(today.getYear(), ofYear, inMonth);
        return next.isBefore(today) ? next.plusYears(1) : next;
    }
}
