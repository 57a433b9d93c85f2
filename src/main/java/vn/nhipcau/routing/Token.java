package vn.nhipcau.routing;

import vn.nhipcau.shared.Spelling;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text in the forms in which it is compared.
 *
 * @param exact lower case with its diacritics, the tone behind the letters: "hoà" and "hòa" are the
 *     same
 * @param bare lower case without diacritics
 * @param english {@code bare} without the s of a plural
 * @param after whether punctuation or a line end stands between this word and the next
 */
record Token(String exact, String bare, String english, boolean after) {
    private static final String JOINING = " .-\"“”'’";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** Whether it is written with diacritics. */
    boolean isMarked() {
        return !exact.equals(bare);
    }

    boolean isNumber() {
        return bare.codePoints().allMatch(Character::isDigit);
    }

    /** The words of a text: letters and digits, everything else lies between them. */
    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int start = -1;
        for (int at = 0; at <= composed.length(); at++) {
            boolean letter = at < composed.length() && isLetter(composed.charAt(at));
            if (letter && start < 0) start = at;
            if (letter || start < 0) continue;
            tokens.add(
                    token(composed.substring(start, at), breaksAt(composed, at, at - start <= 2)));
            start = -1;
        }
        return tokens;
    }

    // Outside the basic plane there are no Vietnamese letters: emoji end a word.
    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    // The dot of "P. Bồ Đề" and the hyphen of "Bồ-Đề" do not part what belongs together.
    private static boolean breaksAt(String text, int end, boolean abbreviation) {
        for (int at = end; at < text.length() && !isLetter(text.charAt(at)); at++) {
            char c = text.charAt(at);
            boolean sentence =
                    c == '.'
                            && !abbreviation
                            && at + 1 < text.length()
                            && text.charAt(at + 1) <= ' ';
            if (sentence || JOINING.indexOf(c) < 0) return true;
        }
        return false;
    }

    private static Token token(String word, boolean after) {
        String lower = word.toLowerCase(Locale.ROOT);
        String bare = Spelling.fold(lower);
        boolean plural = bare.length() > 3 && bare.endsWith("s") && !bare.endsWith("ss");
        String english = plural ? bare.substring(0, bare.length() - 1) : bare;
        return new Token(exact(lower), bare, english, after);
    }

    private static String exact(String lower) {
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        for (char c : apart.toCharArray()) (TONES.indexOf(c) < 0 ? letters : tones).append(c);
        return Normalizer.normalize(letters, Normalizer.Form.NFC) + tones;
    }
}
