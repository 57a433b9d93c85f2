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
 * @param whole lower case as it is written
 * @param after what stands between this word and the next
 */
record Token(String exact, String bare, String english, String whole, Gap after) {
    private static final String JOINING = " -_*~|`\"“”‘'’";
    private static final String VOWELS = "aeiouy";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** Whether it is written with diacritics. */
    boolean isMarked() {
        return !exact.equals(bare);
    }

    /** Whether it is longer than a Vietnamese word can be: several, written without blanks. */
    boolean isSeveral() {
        boolean vowel = false;
        boolean behind = false;
        for (int i = 0; i < bare.length(); i++) {
            boolean now = VOWELS.indexOf(bare.charAt(i)) >= 0;
            if (now && behind) return true;
            behind |= vowel && !now;
            vowel |= now;
        }
        return false;
    }

    boolean isNumber() {
        return bare.codePoints().allMatch(Character::isDigit);
    }

    /** Whether it does not lie in the same breath with the next word. */
    boolean isParted() {
        return after != Gap.BLANK;
    }

    /** The words of a text: letters and digits, everything else lies between them. */
    static List<Token> of(String text) {
        return ofPlain(Spelling.plain(text));
    }

    /** The words of a text that {@code Spelling.plain} has read. */
    static List<Token> ofPlain(String text) {
        var tokens = new ArrayList<Token>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean letter = at < text.length() && isLetter(text.charAt(at));
            if (letter && start < 0) start = at;
            if (letter || start < 0) continue;
            String word = text.substring(start, at);
            Gap gap = gap(text, at, isAbbreviation(word));
            boolean call = tokens.isEmpty() || tokens.getLast().after == Gap.END;
            // "Cháy! Cháy!": a single word is no thought of its own.
            tokens.add(token(word, gap == Gap.END && call ? Gap.MARK : gap));
            start = -1;
        }
        return tokens;
    }

    // Outside the basic plane there are no Vietnamese letters: emoji end a word.
    static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    // "P", "TX": no sentence ends with one.
    private static boolean isAbbreviation(String word) {
        return word.length() <= 2
                && Spelling.fold(word).chars().noneMatch(c -> VOWELS.indexOf(c) >= 0);
    }

    // The dot of "P. Bồ Đề" and the hyphen of "Bồ-Đề" do not part what belongs together.
    private static Gap gap(String text, int end, boolean abbreviation) {
        boolean line = false;
        boolean mark = false;
        boolean sentence = false;
        int at = end;
        for (; at < text.length() && !isLetter(text.charAt(at)); at++) {
            char c = text.charAt(at);
            boolean nextIsBlank = at + 1 < text.length() && text.charAt(at + 1) <= ' ';
            boolean stop = ".!?…".indexOf(c) >= 0 && nextIsBlank && !abbreviation;
            line |= c == '\n';
            sentence |= stop;
            mark |= stop || (c != '\n' && c != '.' && JOINING.indexOf(c) < 0);
        }
        if (at == text.length()) return Gap.END;
        boolean begins = isCapitalised(text, at);
        if (sentence && begins) return Gap.END;
        if (mark) return Gap.MARK;
        if (line) return begins ? Gap.NEW_LINE : Gap.LINE;
        return Gap.BLANK;
    }

    // In a text in capitals they say nothing.
    private static boolean isCapitalised(String text, int at) {
        return Character.isUpperCase(text.charAt(at))
                && (at + 1 == text.length() || !Character.isUpperCase(text.charAt(at + 1)));
    }

    private static Token token(String word, Gap after) {
        String lower = word.toLowerCase(Locale.ROOT);
        String bare = Spelling.fold(lower);
        boolean plural = bare.length() > 3 && bare.endsWith("s") && !bare.endsWith("ss");
        String english = plural ? bare.substring(0, bare.length() - 1) : bare;
        return new Token(exact(lower), bare, english, lower, after);
    }

    private static String exact(String lower) {
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        for (char c : apart.toCharArray()) (TONES.indexOf(c) < 0 ? letters : tones).append(c);
        return Normalizer.normalize(letters, Normalizer.Form.NFC) + tones;
    }
}
