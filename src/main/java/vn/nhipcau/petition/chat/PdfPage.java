package vn.nhipcau.petition.chat;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import vn.nhipcau.shared.QrCode;
import vn.nhipcau.shared.Typeface;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet of A5, written from top to bottom. Collects what shall stand there and draws it at the
 * end; one page only, as receipts are short.
 */
class PdfPage {
    private static final float MARGIN = 36;
    private static final float LEADING = 1.4f;
    private static final float QR_SIDE = 100;

    private record Line(String text, float size) {}

    private final List<Line> lines = new ArrayList<>();
    private String code = "";

    void title(String text) {
        lines.add(new Line(text, 16));
    }

    void line(String text) {
        lines.add(new Line(text, 11));
    }

    void small(String text) {
        lines.add(new Line(text, 9));
    }

    /** A code in large letters, and once more for cameras at the foot of the page. */
    void code(String text) {
        code = text;
        lines.add(new Line(text, 22));
    }

    byte[] bytes() {
        try (var document = new PDDocument()) {
            var letters = Typeface.in(document);
            var page = new PDPage(PDRectangle.A5);
            document.addPage(page);
            try (var pen = new PDPageContentStream(document, page)) {
                write(pen, letters);
                float left = (PDRectangle.A5.getWidth() - QR_SIDE) / 2;
                QrCode.draw(pen, code, left, MARGIN, QR_SIDE);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(PDPageContentStream pen, Typeface letters) throws IOException {
        float width = PDRectangle.A5.getWidth() - 2 * MARGIN;
        float y = PDRectangle.A5.getHeight() - MARGIN;
        for (Line line : lines) {
            for (String part : letters.lines(line.text, line.size, width)) {
                y -= line.size * LEADING;
                pen.beginText();
                pen.setFont(letters.font(), line.size);
                pen.newLineAtOffset(MARGIN, y);
                pen.showText(part);
                pen.endText();
            }
            y -= line.size / 2;
        }
    }
}
