package vn.nhipcau.page;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

/** What phones show, side by side: a small file, with no more colours than such a page needs. */
final class Picture {
    private static final int STEP = 17;
    private static final int MOST_COLOURS = 256;

    private final BufferedImage image;

    Picture(List<BufferedImage> parts) {
        int width = parts.stream().mapToInt(BufferedImage::getWidth).sum();
        int height = parts.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow();
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        int left = 0;
        for (BufferedImage part : parts) {
            graphics.drawImage(part, left, 0, Color.WHITE, null);
            left += part.getWidth();
        }
        graphics.dispose();
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(withFewColours(), "png", file.toFile());
    }

    private BufferedImage withFewColours() {
        var palette = new ArrayList<Integer>();
        var indices = new int[image.getWidth() * image.getHeight()];
        for (int i = 0; i < indices.length; i++) {
            int colour = near(image.getRGB(i % image.getWidth(), i / image.getWidth()));
            int index = palette.indexOf(colour);
            if (index < 0) {
                index = palette.size();
                palette.add(colour);
            }
            indices[i] = index;
        }
        if (palette.size() > MOST_COLOURS) return image;
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        var model =
                new IndexColorModel(
                        8,
                        colours.length,
                        colours,
                        0,
                        false,
                        -1,
                        java.awt.image.DataBuffer.TYPE_BYTE);
        var small =
                new BufferedImage(
                        image.getWidth(),
                        image.getHeight(),
                        BufferedImage.TYPE_BYTE_INDEXED,
                        model);
        small.getRaster().setPixels(0, 0, image.getWidth(), image.getHeight(), indices);
        return small;
    }

    // The nearest of sixteen shades of each colour; black and white stay what they are.
    private static int near(int colour) {
        int near = 0;
        for (int shift = 16; shift >= 0; shift -= 8)
            near |= (((colour >> shift & 0xff) + STEP / 2) / STEP * STEP) << shift;
        return near;
    }
}
