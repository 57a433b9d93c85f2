package vn.nhipcau.shared;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Text cut to a length, between two characters as a reader sees them: never within an emoji, or
 * between a letter and its marks.
 */
public final class Shortened {
    private Shortened() {}

    /**
     * The beginning of a text.
     *
     * @param most UTF-16 units, which is what messengers and columns count
     */
    public static String to(String text, int most) {
        return text.length() <= most ? text : text.substring(0, end(text, most));
    }

    /** The same, with an ellipsis behind it if something was cut off. */
    public static String visibly(String text, int most) {
        return text.length() <= most ? text : text.substring(0, end(text, most)) + "…";
    }

    private static int end(String text, int most) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.preceding(most + 1);
        if (end > 0) return end;
        // One character that is longer than all of that.
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
