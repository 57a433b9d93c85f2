package vn.nhipcau.shared;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The letters of what we print. They come with PDFBox, have every Vietnamese letter and go into the
 * file, so the printer needs none. What people wrote is drawn as it is, or not at all: in a file of
 * ours it is never more than letters.
 */
public final class Typeface {
    private static final String LETTERS =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String CUT = "…";

    private final PDType0Font font;

    private Typeface(PDType0Font font) {
        this.font = font;
    }

    /** The letters, for this one document. */
    public static Typeface in(PDDocument document) {
        try (var letters = Objects.requireNonNull(PDDocument.class.getResourceAsStream(LETTERS))) {
            return new Typeface(PDType0Font.load(document, letters, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the pen that writes. */
    public PDType0Font font() {
        return font;
    }

    /** How wide this is in a size; what cannot be drawn must have been taken out before. */
    public float width(String text, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in lines of at most this width, ready to be drawn; at least one. */
    public List<String> lines(String text, float size, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : drawable(text).split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) lines.add(line.toString());
            line.setLength(0);
            line.append(broken(word, size, width, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    // A word wider than the line is broken between letters; returns what is left of it.
    private String broken(String word, float size, float width, List<String> lines) {
        String rest = word;
        while (width(rest, size) > width && rest.codePointCount(0, rest.length()) > 1) {
            int end = rest.offsetByCodePoints(0, 1);
            while (width(rest.substring(0, rest.offsetByCodePoints(end, 1)), size) <= width)
                end = rest.offsetByCodePoints(end, 1);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /** The first so many lines of the text; what is cut off leaves a sign. */
    public List<String> lines(String text, float size, float width, int most) {
        var all = lines(text, size, width);
        if (all.size() <= most) return all;
        var kept = new ArrayList<>(all.subList(0, most));
        String last = kept.removeLast();
        while (!last.isEmpty() && width(last + CUT, size) > width)
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        kept.add(last.stripTrailing() + CUT);
        return kept;
    }

    // What somebody writes must not keep a paper from being made. Signs that nobody sees, such as
    // those that turn the direction round, are left out.
    private String drawable(String text) {
        var drawn = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
                .forEach(letter -> drawn.appendCodePoint(has(letter) ? letter : '?'));
        return drawn.toString().replaceAll(" +", " ").strip();
    }

    private boolean has(int letter) {
        try {
            return font.encode(Character.toString(letter)).length > 0;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }
}
