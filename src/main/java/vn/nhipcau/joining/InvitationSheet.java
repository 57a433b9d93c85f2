package vn.nhipcau.joining;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import vn.nhipcau.shared.QrCode;
import vn.nhipcau.shared.Typeface;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Invitations to be printed and cut apart: who is invited, the link, and the same for cameras. */
public final class InvitationSheet {
    private static final int ON_A_PAGE = 5;
    private static final float MARGIN = 48;
    private static final float QR_SIDE = 100;
    private static final float HEIGHT = (PDRectangle.A4.getHeight() - 2 * MARGIN) / ON_A_PAGE;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN - QR_SIDE - 12;
    private static final float LEADING = 1.35f;
    private static final float TITLE = 13;
    private static final float TEXT = 10;

    /**
     * One invitation.
     *
     * @param title whom it is for
     * @param text what to do with it
     */
    public record Slip(String title, String text, String link) {}

    private InvitationSheet() {}

    /** The sheets as a PDF. */
    public static byte[] of(List<Slip> slips) {
        try (var document = new PDDocument()) {
            var letters = Typeface.in(document);
            for (int from = 0; from < slips.size(); from += ON_A_PAGE) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var pen = new PDPageContentStream(document, page)) {
                    float top = PDRectangle.A4.getHeight() - MARGIN;
                    for (Slip slip :
                            slips.subList(from, Math.min(from + ON_A_PAGE, slips.size()))) {
                        draw(pen, letters, slip, top);
                        top -= HEIGHT;
                    }
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void draw(PDPageContentStream pen, Typeface letters, Slip slip, float top)
            throws IOException {
        QrCode.draw(pen, slip.link(), MARGIN, top - QR_SIDE, QR_SIDE);
        float y = write(pen, letters, slip.title(), TITLE, top);
        y = write(pen, letters, slip.text(), TEXT, y - TEXT / 2);
        write(pen, letters, slip.link(), TEXT, y - TEXT / 2);
        pen.setLineWidth(0.5f);
        pen.setLineDashPattern(new float[] {3, 3}, 0);
        pen.moveTo(MARGIN, top - HEIGHT + TEXT);
        pen.lineTo(PDRectangle.A4.getWidth() - MARGIN, top - HEIGHT + TEXT);
        pen.stroke();
    }

    private static float write(
            PDPageContentStream pen, Typeface letters, String text, float size, float top)
            throws IOException {
        float y = top;
        for (String line : letters.lines(text, size, WIDTH)) {
            y -= size * LEADING;
            pen.beginText();
            pen.setFont(letters.font(), size);
            pen.newLineAtOffset(MARGIN + QR_SIDE + 12, y);
            pen.showText(line);
            pen.endText();
        }
        return y;
    }
}
