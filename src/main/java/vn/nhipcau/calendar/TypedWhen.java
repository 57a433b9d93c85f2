package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Days and hours as people type them, the one reader for all dialogs: in Vietnamese, with or
 * without diacritics, or in English. Either every word of the text is understood, or nothing is.
 *
 * @param first the first day; null if none was wanted or read
 * @param last the last day; the first if only one was typed
 * @param begins from when; null if no hour was wanted or read
 * @param ends until when; null if none was typed
 * @param rest what stands after it, if that was wanted; else empty
 * @param wrong why it is none; null if it is one
 */
public record TypedWhen(
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable LocalTime begins,
        @Nullable LocalTime ends,
        String rest,
        @Nullable Wrong wrong) {
    /** What can be wrong. The past is none of it: that is for whoever asked. */
    public enum Wrong {
        /** Some of it is no day and no hour. */
        UNREADABLE,
        NO_DAY,
        /** The 31st of November. */
        NO_SUCH_DAY,
        /** That day is no Saturday. */
        OTHER_WEEKDAY,
        /** More than one day, where one was asked for. */
        ONE_DAY,
        /** None, or one like 25:00, or 9 in the afternoon. */
        NO_HOUR,
        /** {@code 2h}: in the night, or in the afternoon? */
        WHICH_HALF,
        ENDS_BEFORE_IT_BEGINS
    }

    /** What was asked for. */
    public enum Wanted {
        DAY,
        /** One day, or a first and a last one. */
        DAYS,
        HOUR,
        /** A day, and from when or from when until when. */
        DAY_AND_HOURS;

        boolean hasDay() {
            return this != HOUR;
        }

        boolean hasHours() {
            return this == HOUR || this == DAY_AND_HOURS;
        }
    }

    /**
     * Days that have just gone by: typed without a year, they are meant and not those a year on.
     */
    private static final int JUST_GONE = 60;

    /**
     * From which day on a day without a year is looked for, where one ahead is asked for: who types
     * yesterday's date is told so, and gets nothing that is a year away.
     */
    static LocalDate fromRecent(LocalDate earliest) {
        return earliest.minusDays(JUST_GONE);
    }

    /**
     * Reads a text to its last word.
     *
     * @param earliest a day without a year is the next of its name from here on
     */
    public static TypedWhen read(String typed, Wanted wanted, LocalDate earliest) {
        return new WhenReader(new Tokens(typed), wanted, false, null).read(earliest);
    }

    /**
     * Reads a text to its last word that was typed today: {@code tomorrow} is a day as well.
     *
     * @param earliest a day without a year is the next of its name from here on
     */
    static TypedWhen read(String typed, Wanted wanted, LocalDate earliest, LocalDate today) {
        return new WhenReader(new Tokens(typed), wanted, false, today).read(earliest);
    }

    /**
     * Reads a text to its last word that was typed today: {@code tomorrow} is a day as well. A day
     * without a year is the next of its name, or one that has just gone by.
     */
    public static TypedWhen readToday(String typed, Wanted wanted, LocalDate today) {
        return new WhenReader(new Tokens(typed), wanted, false, today).read(fromRecent(today));
    }

    /** The same of the beginning of a text; what stands after it is left as it is. */
    public static TypedWhen readFirstToday(String typed, Wanted wanted, LocalDate today) {
        return new WhenReader(new Tokens(typed), wanted, true, today).read(fromRecent(today));
    }

    /**
     * Reads the beginning of a text; what stands after it is left as it is.
     *
     * @param earliest a day without a year is the next of its name from here on
     */
    public static TypedWhen readFirst(String typed, Wanted wanted, LocalDate earliest) {
        return new WhenReader(new Tokens(typed), wanted, true, null).read(earliest);
    }

    /**
     * A day as it stands in a cell of a table, with its year: of one without a year nobody knows
     * which it was when it was written.
     */
    public static Optional<LocalDate> dayWithYear(String typed) {
        var read = read(typed, Wanted.DAY, LocalDate.EPOCH);
        boolean hasYear = read.equals(read(typed, Wanted.DAY, LocalDate.EPOCH.plusYears(1)));
        return hasYear ? Optional.ofNullable(read.first()) : Optional.empty();
    }

    static TypedWhen wrong(Wrong why) {
        return new TypedWhen(null, null, null, null, "", why);
    }

    /** Whether there is one day, and no more than one. */
    public boolean isOneDay() {
        return first != null && first.equals(last);
    }

    /**
     * The first day.
     *
     * @throws NullPointerException if something is wrong, or none was wanted
     */
    public LocalDate day() {
        return Objects.requireNonNull(first);
    }

    /**
     * From when.
     *
     * @throws NullPointerException if something is wrong, or none was wanted
     */
    public LocalTime hour() {
        return Objects.requireNonNull(begins);
    }

    /**
     * Two hours of a day, if they can be that.
     *
     * @param unclear whether nobody can say in which half of the day the first one is
     * @param lastUnclear the same of the last one
     */
    static TypedWhen hours(
            @Nullable LocalTime begin,
            @Nullable LocalTime finish,
            boolean unclear,
            boolean lastUnclear) {
        if (begin == null) return TypedWhen.wrong(Wrong.NO_HOUR);
        if (unclear || lastUnclear) return TypedWhen.wrong(Wrong.WHICH_HALF);
        if (finish != null && !finish.isAfter(begin))
            return TypedWhen.wrong(Wrong.ENDS_BEFORE_IT_BEGINS);
        return new TypedWhen(null, null, begin, finish, "", null);
    }
}
