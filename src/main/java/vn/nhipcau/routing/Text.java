package vn.nhipcau.routing;

import vn.nhipcau.shared.Spelling;

import java.util.List;

/**
 * The words of a text without its links.
 *
 * @param isBare whether its author writes no diacritics
 * @param hasLink whether there was a link
 */
record Text(List<Token> words, boolean isBare, boolean hasLink) {
    /** Longer texts are read up to here; messengers do not send longer ones. */
    private static final int LONGEST = 20_000;

    static Text of(String written) {
        String clean = Spelling.clean(written);
        var spoken = new StringBuilder();
        boolean hasLink = false;
        for (String piece : clean.substring(0, Math.min(clean.length(), LONGEST)).split(" ")) {
            boolean link = piece.contains("://") || piece.startsWith("www.");
            hasLink |= link;
            spoken.append(link ? "" : piece).append(' ');
        }
        var words = Token.of(spoken.toString());
        // About seven of ten words have diacritics where people write them; a name or two where
        // not.
        long marked = words.stream().filter(Token::isMarked).count();
        return new Text(words, marked * 4 <= words.size(), hasLink);
    }

    int size() {
        return words.size();
    }

    Token at(int index) {
        return words.get(index);
    }

    /** The bare form of the word at a place, or an empty string where there is none. */
    String bareAt(int index) {
        return index < 0 || index >= words.size() ? "" : words.get(index).bare();
    }
}
