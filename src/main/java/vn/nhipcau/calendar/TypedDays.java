package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        /** It is another day of the week than was typed. */
        OTHER_WEEKDAY,
        /** More than one day, where one was asked for. */
        ONE_DAY,
        PAST,
        /** More than five years ahead. */
        TOO_FAR,
        ENDS_BEFORE_IT_BEGINS
    }

    private static final int FURTHEST_YEARS = 5;
    private static final Pattern OR =
            Pattern.compile(
                    "\\s+(?:ho[a\u1eb7]c|or)\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Reads them; today itself is ahead. */
    public static TypedDays read(String typed, LocalDate today) {
        return checked(TypedWhen.read(typed, TypedWhen.Wanted.DAYS, today, today), today);
    }

    /** Reads one day that lies behind today. */
    public static TypedDays readOne(String typed, LocalDate today) {
        var day = checked(readDay(typed, today), today.plusDays(1));
        boolean several = day.wrong == Wrong.UNREADABLE && isChoice(typed, today);
        return several ? wrong(Wrong.ONE_DAY, today) : day;
    }

    // "31/12 or 15/1"
    private static boolean isChoice(String typed, LocalDate today) {
        var days = OR.split(Normalizer.normalize(typed, Normalizer.Form.NFC));
        return days.length > 1
                && Stream.of(days).allMatch(day -> readDay(day, today).wrong() == null);
    }

    private static TypedWhen readDay(String typed, LocalDate today) {
        return TypedWhen.readToday(typed, TypedWhen.Wanted.DAY, today);
    }

    /** The days of what was read, if they are ahead. */
    public static TypedDays checked(TypedWhen read, LocalDate today) {
        if (read.wrong() != null || read.first() == null || read.last() == null)
            return wrong(why(read), today);
        if (read.first().isBefore(today)) return wrong(Wrong.PAST, today);
        if (read.last().isAfter(today.plusYears(FURTHEST_YEARS)))
            return wrong(Wrong.TOO_FAR, today);
        return new TypedDays(read.first(), read.last(), null);
    }

    /**
     * The key of the sentence that says what is wrong; what is unreadable or past is best said by
     * whoever asked, with an example.
     *
     * @throws NullPointerException if nothing is wrong
     */
    public String sentence(String otherwise) {
        return switch (Objects.requireNonNull(wrong)) {
            case NO_SUCH_DAY, OTHER_WEEKDAY, ONE_DAY, TOO_FAR -> "calendar.wrong." + wrong;
            case UNREADABLE, PAST, ENDS_BEFORE_IT_BEGINS -> otherwise;
        };
    }

    private static Wrong why(TypedWhen read) {
        return switch (read.wrong()) {
            case NO_SUCH_DAY -> Wrong.NO_SUCH_DAY;
            case OTHER_WEEKDAY -> Wrong.OTHER_WEEKDAY;
            case ONE_DAY -> Wrong.ONE_DAY;
            case ENDS_BEFORE_IT_BEGINS -> Wrong.ENDS_BEFORE_IT_BEGINS;
            case null, default -> Wrong.UNREADABLE;
        };
    }

    private static TypedDays wrong(Wrong why, LocalDate today) {
        return new TypedDays(today, today, why);
    }
}
