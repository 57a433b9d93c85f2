package vn.nhipcau.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Locale;

/** A sheet to be printed. */
class PdfPageTests {
    private static final String LETTERS =
            "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

    private static String read(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void itHasEveryVietnameseLetter() throws IOException {
        var page = new PdfPage();
        page.code("KN-26-000001-0");
        page.line(LETTERS);
        page.line(LETTERS.toUpperCase(Locale.ROOT));
        assertThat(read(page.bytes()).replaceAll("\\s", ""))
                .contains(LETTERS, LETTERS.toUpperCase(Locale.ROOT))
                .doesNotContain("?");
    }

    @Test
    void whatCannotBeWrittenIsMarked() throws IOException {
        var page = new PdfPage();
        page.code("KN-26-000001-0");
        page.line("Phòng 🏛 Kinh tế");
        assertThat(read(page.bytes())).contains("Phòng ? Kinh tế");
    }
}
