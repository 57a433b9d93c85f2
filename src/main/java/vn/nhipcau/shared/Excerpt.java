package vn.nhipcau.shared;

import java.text.BreakIterator;
import java.util.Locale;

/** The first words of a text: enough to know again what a code stands for. */
public final class Excerpt {
    private static final int MOST_CODE_POINTS = 60;

    private Excerpt() {}

    /** At most 60 characters on one line, cut between words; empty for an empty text. */
    public static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= MOST_CODE_POINTS) return line;
        int most = line.offsetByCodePoints(0, MOST_CODE_POINTS);
        int blank = line.lastIndexOf(' ', most);
        return line.substring(0, blank > most / 2 ? blank : whole(line, most)) + "…";
    }

    // Never inside what a person sees as one sign, such as a flag or a face with a skin colour.
    private static int whole(String line, int most) {
        var signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(line);
        return signs.isBoundary(most) ? most : signs.preceding(most);
    }
}
