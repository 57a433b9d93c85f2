package vn.nhipcau.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.ImageIO;

/** What a camera wrote goes; the picture stays as it is. */
class JpegTests {
    @Test
    void thePlaceGoesAndThePictureStays() throws IOException {
        byte[] clean = Jpeg.withoutCameraData(picture());
        assertThat(text(clean))
                .doesNotContain("GPS")
                .doesNotContain("remark")
                .doesNotContain("film");
        var before = ImageIO.read(new ByteArrayInputStream(picture()));
        var after = ImageIO.read(new ByteArrayInputStream(clean));
        for (int x = 0; x < before.getWidth(); x++)
            for (int y = 0; y < before.getHeight(); y++)
                assertThat(after.getRGB(x, y)).isEqualTo(before.getRGB(x, y));
    }

    @Test
    void howItIsTurnedIsKept() {
        byte[] clean = Jpeg.withoutCameraData(picture());
        assertThat(text(clean)).contains("Exif");
        assertThat(Jpeg.withoutCameraData(clean)).isEqualTo(clean);
    }

    @Test
    void anythingElseStaysAsItIs() {
        byte[] pdf = "%PDF-1.7 GPS".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Jpeg.withoutCameraData(pdf)).isEqualTo(pdf);
        assertThat(Jpeg.withoutCameraData(new byte[0])).isEmpty();
    }

    @Test
    void brokenPicturesBreakNothing() {
        byte[] picture = picture();
        var random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = Arrays.copyOf(picture, random.nextInt(picture.length) + 1);
            for (int j = 0; j < 5; j++)
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            assertThat(Jpeg.withoutCameraData(broken).length)
                    .isLessThanOrEqualTo(broken.length + 36);
        }
    }

    /** A small picture with what a phone writes: turned, with its place, a remark and a film. */
    static byte[] picture() {
        var image = new BufferedImage(16, 12, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 16; x++) image.setRGB(x, x % 12, 0xFF0000 + x * 15);
        var plain = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = plain.toByteArray();
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, 2);
        var exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.writeBytes(
                new byte[] {8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0});
        exif.writeBytes("GPS 21.04 105.88".getBytes(StandardCharsets.ISO_8859_1));
        segment(out, 0xE1, exif.toByteArray());
        segment(out, 0xFE, "remark".getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes, 2, bytes.length - 2);
        out.writeBytes("film with GPS".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] data) {
        out.write(0xFF);
        out.write(marker);
        out.write((data.length + 2) >> 8);
        out.write((data.length + 2) & 0xFF);
        out.writeBytes(data);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
