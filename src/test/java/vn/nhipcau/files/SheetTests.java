package vn.nhipcau.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as people's spreadsheets really write them. */
class SheetTests {
    private static byte[] workbook(Consumer<Workbook> filled) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            filled.accept(workbook);
        }
        return bytes.toByteArray();
    }

    @Test
    void onlyWhatCanBeSeenIsRead() throws IOException {
        var sheets =
                Sheet.read(
                        workbook(
                                workbook -> {
                                    var hidden = workbook.newWorksheet("Nháp");
                                    hidden.setVisibilityState(VisibilityState.HIDDEN);
                                    hidden.value(0, 0, "cũ");
                                    var seen = workbook.newWorksheet("Đợt");
                                    seen.value(0, 0, "Mã");
                                    seen.value(1, 0, "\u00a0 \u200b");
                                    seen.value(2, 0, "  ");
                                    seen.value(3, 0, "\u00a012\u00a0");
                                    seen.value(4, 0, "13");
                                    seen.hideRow(4);
                                }));
        assertThat(sheets).singleElement().extracting(Sheet::name).isEqualTo("Đợt");
        var lines = sheets.getFirst().lines();
        assertThat(lines).extracting(Sheet.Line::number).containsExactly(1, 4, 5);
        assertThat(lines).extracting(Sheet.Line::hidden).containsExactly(false, false, true);
        assertThat(lines.get(1).at(0).text()).isEqualTo("12");
    }

    @Test
    void whatTheSpreadsheetCallsAnErrorIsNoWord() throws IOException {
        var lines =
                Sheet.read(
                                workbook(
                                        workbook -> {
                                            var sheet = workbook.newWorksheet("Đợt");
                                            sheet.value(0, 0, "#REF!");
                                            sheet.value(0, 1, "#N/A");
                                            sheet.value(0, 2, "Nhà văn hóa #1");
                                        }))
                        .getFirst()
                        .lines();
        assertThat(lines.getFirst().at(0).isError()).isTrue();
        assertThat(lines.getFirst().at(1).isError()).isTrue();
        assertThat(lines.getFirst().at(2).isError()).isFalse();
    }

    @Test
    void daysAreCountedFromWhereTheWorkbookSays() throws IOException {
        byte[] bytes =
                workbook(
                        workbook -> {
                            var sheet = workbook.newWorksheet("Đợt");
                            sheet.value(0, 0, 46361);
                            sheet.value(0, 1, 0.75);
                        });
        var usual = Sheet.read(bytes).getFirst().lines().getFirst();
        assertThat(usual.at(0).day()).isEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(usual.at(1).time()).isEqualTo(LocalTime.of(18, 0));
        var apple = Sheet.read(from1904(bytes)).getFirst().lines().getFirst();
        assertThat(apple.at(0).day()).isEqualTo(LocalDate.of(2030, 12, 6));
    }

    private static byte[] from1904(byte[] workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = ZipFile.builder().setByteArray(workbook).get();
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(archive.getEntries())) {
                byte[] content = archive.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("xl/workbook.xml"))
                    content =
                            new String(content, StandardCharsets.UTF_8)
                                    .replaceFirst("<workbookPr[^>]*/>", "")
                                    .replaceFirst(
                                            "<sheets>", "<workbookPr date1904=\"1\"/><sheets>")
                                    .getBytes(StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
