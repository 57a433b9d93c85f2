package vn.nhipcau.files;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.regex.Pattern;

/** A sheet of a workbook that somebody sent, as plain values: no formula of it is ever computed. */
public record Sheet(String name, List<Line> lines) {
    /** What a workbook is sent as. */
    public static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The most rows of a sheet that are read. */
    public static final int MOST_ROWS = 5000;

    /** The largest workbook that is opened, and what it may unfold to. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /** Something sent is no workbook of ours. */
    public static class Unreadable extends RuntimeException {
        /** Why not. */
        public enum Why {
            NO_WORKBOOK,
            OTHER_SHAPE,
            TOO_BIG,
            TOO_LONG
        }

        private final Why why;

        public Unreadable(Why why) {
            super(why.name());
            this.why = why;
        }

        /** Why not. */
        public Why why() {
            return why;
        }
    }

    /**
     * A row, by its number as the program shows it.
     *
     * @param hidden whether whoever sent it does not see it
     */
    public record Line(int number, List<Value> values, boolean hidden) {
        /** What stands in this column, counted from 0. */
        public Value at(int column) {
            return column < values.size() ? values.get(column) : Value.EMPTY;
        }

        boolean isEmpty() {
            return values.stream().allMatch(Value::isEmpty);
        }
    }

    /**
     * What stands in a cell. What days and hours mean that are written as words is for the calendar
     * to say.
     *
     * @param number if it is a number, which may also mean a day
     * @param from1904 whether days are counted from 1904, as old spreadsheets of Apple's do
     */
    public record Value(
            String text, @Nullable BigDecimal number, boolean formula, boolean from1904) {
        static final Value EMPTY = new Value("", null, false, false);
        private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
        private static final LocalDate FIRST_FROM_1904 = LocalDate.of(1904, 1, 1);
        private static final BigDecimal MINUTES = BigDecimal.valueOf(24 * 60);
        private static final Pattern ERROR =
                Pattern.compile("#(?:REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");

        /** Whether nothing stands here. */
        public boolean isEmpty() {
            return text.isEmpty() && !formula;
        }

        /** Whether the spreadsheet itself says that this is none, such as {@code #REF!}. */
        public boolean isError() {
            return ERROR.matcher(text).matches();
        }

        /** The day that this number means; null if it means none. */
        public @Nullable LocalDate day() {
            try {
                if (number == null) return null;
                return (from1904 ? FIRST_FROM_1904 : FIRST).plusDays(number.longValueExact());
            } catch (RuntimeException noDay) {
                return null;
            }
        }

        /** The time of day that this number means, to the minute; null if it means none. */
        public @Nullable LocalTime time() {
            try {
                return number == null ? null : ofDay(number);
            } catch (RuntimeException noTime) {
                return null;
            }
        }

        // Kept as a part of a day, which is seldom a whole number of minutes.
        private static LocalTime ofDay(BigDecimal part) {
            var minutes = part.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP);
            return LocalTime.MIN.with(ChronoField.MINUTE_OF_DAY, minutes.longValueExact());
        }
    }

    /**
     * Reads the sheets of a workbook that whoever sent it sees.
     *
     * @throws Unreadable if it is none, or too large
     */
    public static List<Sheet> read(byte[] bytes) {
        return SheetReader.read(bytes);
    }
}
