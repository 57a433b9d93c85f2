package vn.nhipcau.shared;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

import org.apache.pdfbox.pdmodel.PDPageContentStream;

import java.io.IOException;

/** A text for cameras, on paper. */
public final class QrCode {
    private QrCode() {}

    /**
     * Draws a text as squares: sharp at every size, and without a picture library.
     *
     * @param left of its lower left corner, in points as the side is
     * @throws IllegalArgumentException if the text is too long
     */
    public static void draw(
            PDPageContentStream pen, String text, float left, float bottom, float side)
            throws IOException {
        BitMatrix dots;
        try {
            dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long", e);
        }
        float dot = side / dots.getWidth();
        for (int x = 0; x < dots.getWidth(); x++)
            for (int y = 0; y < dots.getHeight(); y++)
                if (dots.get(x, y))
                    pen.addRect(left + x * dot, bottom + side - (y + 1) * dot, dot, dot);
        pen.fill();
    }
}
