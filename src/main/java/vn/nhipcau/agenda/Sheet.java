package vn.nhipcau.agenda;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** A sheet of a workbook that somebody sent, as plain values: no formula of it is ever computed. */
record Sheet(String name, List<Line> lines) {
    /** The most rows of a sheet that are read. */
    static final int MOST_ROWS = 5000;

    /** The largest workbook that is opened, and what it may unfold to. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final long MOST_UNFOLDED = 40L * 1024 * 1024;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Why something sent is no workbook of ours. */
    static class Unreadable extends RuntimeException {
        final String key;

        Unreadable(String key) {
            super(key);
            this.key = key;
        }
    }

    /** A row, by its number as the program shows it. */
    record Line(int number, List<Value> values) {
        Value at(int column) {
            return column < values.size() ? values.get(column) : Value.EMPTY;
        }

        boolean isEmpty() {
            return values.stream().allMatch(value -> value.text().isEmpty() && !value.formula());
        }
    }

    /**
     * What stands in a cell.
     *
     * @param number if it is a number, which may also mean a day
     */
    record Value(String text, @Nullable BigDecimal number, boolean formula) {
        static final Value EMPTY = new Value("", null, false);
        private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

        /** The day that stands here; null if none does. */
        @Nullable LocalDate day() {
            try {
                if (number == null) return LocalDate.parse(text.replace('.', '/'), DAY);
                return FIRST.plusDays(number.longValueExact());
            } catch (RuntimeException noDay) {
                return null;
            }
        }
    }

    /**
     * Reads the sheets of a workbook.
     *
     * @throws Unreadable if it is none, or too large
     */
    static List<Sheet> read(byte[] bytes) {
        try {
            refuseBombs(bytes);
            var sheets = new ArrayList<Sheet>();
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
                for (var sheet : workbook.getSheets().toList())
                    try (var rows = sheet.openStream()) {
                        sheets.add(new Sheet(clean(sheet.getName()), lines(rows.iterator())));
                    }
            }
            return sheets;
        } catch (Unreadable known) {
            throw known;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("agenda.workbook.unreadable");
        }
    }

    private static List<Line> lines(Iterator<Row> rows) {
        var lines = new ArrayList<Line>();
        while (rows.hasNext()) {
            Row row = rows.next();
            var values = new ArrayList<Value>();
            for (Cell cell : row) values.add(value(cell));
            var line = new Line(row.getRowNum(), values);
            if (line.isEmpty()) continue;
            lines.add(line);
            if (lines.size() > MOST_ROWS + 1) throw new Unreadable("agenda.workbook.tooLong");
        }
        return lines;
    }

    private static Value value(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) return Value.EMPTY;
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null)
            return new Value("", null, true);
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return new Value(number.stripTrailingZeros().toPlainString(), number, false);
        }
        return new Value(clean(cell.getRawValue()), null, false);
    }

    private static String clean(@Nullable String text) {
        if (text == null) return "";
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .strip();
    }

    // A small archive can unfold to more than the memory holds.
    private static void refuseBombs(byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) throw new Unreadable("agenda.workbook.tooBig");
        long unfolded = 0;
        var buffer = new byte[8192];
        try (var archive = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(archive.getEntries()))
                try (var content = archive.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unfolded += read;
                        if (unfolded > MOST_UNFOLDED)
                            throw new Unreadable("agenda.workbook.tooBig");
                    }
                }
        }
    }
}
