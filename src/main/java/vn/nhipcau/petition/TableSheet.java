package vn.nhipcau.petition;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import vn.nhipcau.petition.PetitionTable.Column;
import vn.nhipcau.shared.Shortened;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** How the synthesis table stands in a workbook. */
final class TableSheet {
    private static final int HEAD = 2;
    private static final int LONGEST_CELL = 2000;
    private static final double LINE = 15;
    private static final double HIGHEST_ROW = 400;

    private final List<Column> columns;
    private final Map<Column, String> names;

    TableSheet(List<Column> columns, Map<Column, String> names) {
        this.columns = columns;
        this.names = names;
    }

    /** The workbook, with what stands in the columns of each line. */
    byte[] bytes(String sheet, String title, List<Map<Column, String>> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "NhipCau", "1.0")) {
            var page = workbook.newWorksheet(sheet);
            head(page, title);
            for (int i = 0; i < lines.size(); i++) line(page, i + 1, lines.get(i));
            page.freezePane(2, HEAD + 1);
            page.fitToWidth((short) 1);
            page.pageOrientation("landscape");
            page.paperSize(PaperSize.A3_PAPER);
            page.repeatRows(HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void head(Worksheet page, String title) {
        page.value(0, 0, title);
        page.style(0, 0).bold().fontSize(14).set();
        page.rowHeight(HEAD, height(names));
        for (int at = 0; at < columns.size(); at++) {
            page.value(HEAD, at, names.get(columns.get(at)));
            page.style(HEAD, at)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .fillColor("DDEBF7")
                    .set();
            page.width(at, columns.get(at).width);
        }
    }

    private void line(Worksheet page, int number, Map<Column, String> cells) {
        int row = HEAD + number;
        page.rowHeight(row, height(cells));
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            var style = page.style(row, at).verticalAlignment("top");
            if (column == Column.NUMBER) {
                page.value(row, at, number);
                style.horizontalAlignment("center").set();
            } else {
                page.value(row, at, shortened(cells.getOrDefault(column, "")));
                style.wrapText(true).set();
            }
        }
    }

    // Not every program makes room by itself for text that goes on below.
    private static double height(Map<Column, String> cells) {
        int lines = 1;
        for (var cell : cells.entrySet())
            lines = Math.max(lines, shortened(cell.getValue()).length() / cell.getKey().width);
        return Math.min(HIGHEST_ROW, LINE * (lines + 1));
    }

    private static String shortened(String text) {
        return Shortened.visibly(text, LONGEST_CELL);
    }
}
