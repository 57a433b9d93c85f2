package vn.nhipcau.files;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
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

    private static final long MOST_UNFOLDED = 40L * 1024 * 1024;

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
        try {
            refuseBombs(bytes);
            var sheets = new ArrayList<Sheet>();
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
                for (var sheet : workbook.getSheets().toList()) {
                    if (sheet.getVisibility() != SheetVisibility.VISIBLE) continue;
                    try (var rows = sheet.openStream()) {
                        var lines = lines(rows.iterator(), workbook.isDate1904());
                        sheets.add(new Sheet(clean(sheet.getName()), lines));
                    }
                }
            }
            return sheets;
        } catch (Unreadable known) {
            throw known;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Unreadable.Why.NO_WORKBOOK);
        }
    }

    private static List<Line> lines(Iterator<Row> rows, boolean from1904) {
        var lines = new ArrayList<Line>();
        while (rows.hasNext()) {
            Row row = rows.next();
            var values = new ArrayList<Value>();
            for (Cell cell : row) values.add(value(cell, from1904));
            var line = new Line(row.getRowNum(), values, row.isHidden());
            if (line.isEmpty()) continue;
            lines.add(line);
            if (lines.size() > MOST_ROWS + 1) throw new Unreadable(Unreadable.Why.TOO_LONG);
        }
        return lines;
    }

    private static Value value(@Nullable Cell cell, boolean from1904) {
        if (cell == null || cell.getType() == CellType.EMPTY) return Value.EMPTY;
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null)
            return new Value("", null, true, from1904);
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return new Value(number.stripTrailingZeros().toPlainString(), number, false, from1904);
        }
        return new Value(clean(cell.getRawValue()), null, false, from1904);
    }

    private static String clean(@Nullable String text) {
        if (text == null) return "";
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}&&[^\n]]|\\p{Zs}", " ")
                .replaceAll("\\p{Cf}", "")
                .strip();
    }

    // A small archive can unfold to more than the memory holds.
    private static void refuseBombs(byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) throw new Unreadable(Unreadable.Why.TOO_BIG);
        long unfolded = 0;
        var buffer = new byte[8192];
        try (var archive = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(archive.getEntries()))
                try (var content = archive.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unfolded += read;
                        if (unfolded > MOST_UNFOLDED) throw new Unreadable(Unreadable.Why.TOO_BIG);
                    }
                }
        }
    }
}
