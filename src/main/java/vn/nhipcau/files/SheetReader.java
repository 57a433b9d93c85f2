package vn.nhipcau.files;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

import vn.nhipcau.files.Sheet.Line;
import vn.nhipcau.files.Sheet.Unreadable;
import vn.nhipcau.files.Sheet.Value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Opens workbooks: what may be in one that a stranger sent, and what of it counts. */
final class SheetReader {
    private static final long MOST_UNFOLDED = 40L * 1024 * 1024;

    private SheetReader() {}

    static List<Sheet> read(byte[] bytes) {
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
            if (lines.size() > Sheet.MOST_ROWS + 1) throw new Unreadable(Unreadable.Why.TOO_LONG);
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
        if (bytes.length > Sheet.MOST_BYTES) throw new Unreadable(Unreadable.Why.TOO_BIG);
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
