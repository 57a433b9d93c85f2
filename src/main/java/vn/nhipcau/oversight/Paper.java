package vn.nhipcau.oversight;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Typeface;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** One sheet of A4, written from top to bottom. */
final class Paper implements AutoCloseable {
    /** How much there is from left to right. */
    static final float WIDTH = 499;

    private static final float MARGIN = 48;
    private static final float LEADING = 1.25f;

    /** How letters look. There is one typeface only: bold letters are drawn with a thicker pen. */
    enum Style {
        FAINT(8.5f, false, 0.4f, 0.4f, 0.4f),
        ROW(9, false, 0, 0, 0),
        TEXT(10.5f, false, 0, 0, 0),
        HEAD(11, true, 0.1f, 0.3f, 0.5f),
        FIGURE(18, true, 0.1f, 0.3f, 0.5f),
        ALARM(18, true, 0.7f, 0, 0.1f),
        TITLE(16, true, 0.1f, 0.3f, 0.5f);

        private final float size;
        private final boolean bold;

        @SuppressWarnings("ImmutableEnumChecker") // read here alone
        private final float[] colour;

        Style(float size, boolean bold, float... colour) {
            this.size = size;
            this.bold = bold;
            this.colour = colour;
        }

        /** From one line to the next. */
        float height() {
            return size * LEADING;
        }
    }

    private final PDDocument document = new PDDocument();
    private final Typeface letters;
    private final PDPageContentStream pen;
    private float y = PDRectangle.A4.getHeight() - MARGIN;

    Paper(String title, Language language) throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language.locale().toLanguageTag());
        letters = Typeface.in(document);
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pen = new PDPageContentStream(document, page);
    }

    /** How much there is left from here to the bottom. */
    float left() {
        return y - MARGIN;
    }

    /** Leaves this much empty. */
    void down(float height) {
        y -= height;
    }

    /** A text as wide as the sheet, in at most so many lines. */
    void text(Style style, String text, int lines) throws IOException {
        column(style, text, 0, WIDTH, lines);
        down(letters.lines(text, style.size, WIDTH, lines).size() * style.height());
    }

    /** A text in a column that begins here; stays on this height. */
    void column(Style style, String text, float from, float width, int lines) throws IOException {
        draw(style, letters.lines(text, style.size, width, lines), from, width, 0);
    }

    /** The same with its one line in the middle of the column. */
    void middle(Style style, String text, float from, float width) throws IOException {
        draw(style, letters.lines(text, style.size, width, 1), from, width, 0.5f);
    }

    /** The same with its one line on the right. */
    void right(Style style, String text, float from, float width) throws IOException {
        draw(style, letters.lines(text, style.size, width, 1), from, width, 1);
    }

    private void draw(Style style, List<String> lines, float from, float width, float shift)
            throws IOException {
        float line = y;
        for (String text : lines) {
            line -= style.height();
            float free = width - letters.width(text, style.size);
            pen.beginText();
            pen.setFont(letters.font(), style.size);
            colour(style.colour);
            pen.setRenderingMode(style.bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            pen.setLineWidth(style.size / 40);
            pen.newLineAtOffset(MARGIN + from + free * shift, line + style.size * 0.2f);
            pen.showText(text);
            pen.endText();
        }
    }

    private void colour(float... of) throws IOException {
        pen.setNonStrokingColor(of[0], of[1], of[2]);
        pen.setStrokingColor(of[0], of[1], of[2]);
    }

    /** A thin line from left to right. */
    void rule() throws IOException {
        colour(0.75f, 0.75f, 0.75f);
        pen.setLineWidth(0.5f);
        pen.moveTo(MARGIN, y);
        pen.lineTo(MARGIN + WIDTH, y);
        pen.stroke();
    }

    /** A coloured box that hangs down from here; the brighter, the less it is in the way. */
    void box(float from, float width, float height, float brightness) throws IOException {
        colour(brightness - 0.1f, brightness - 0.02f, Math.min(1, brightness + 0.06f));
        pen.addRect(MARGIN + from, y - height, width, height);
        pen.fill();
    }

    byte[] bytes() throws IOException {
        pen.close();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
