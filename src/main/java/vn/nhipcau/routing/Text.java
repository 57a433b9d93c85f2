package vn.nhipcau.routing;

import vn.nhipcau.shared.Spelling;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a text without its links.
 *
 * @param isBare whether its author writes no diacritics
 * @param hasLink whether there was a link
 */
record Text(List<Token> words, boolean isBare, boolean hasLink) {
    /** Longer texts are read up to here; messengers do not send longer ones. */
    private static final int LONGEST = 20_000;

    /** "a b" may be two things; who writes three letters one by one spells a word. */
    private static final int FEWEST_SPELLED = 3;

    private static final Pattern BLANKS = Pattern.compile("(?<=[ \n])");

    /** What is meant for a browser, "tố <b>cáo</b>"; nobody sees it where it works. */
    private static final Pattern MARKUP =
            Pattern.compile("</?\\p{Alpha}[^<>\\n]{0,100}>|&#?\\w{2,8};|%20");

    /** Digits and signs that stand for letters, "t0 c@o", and those letters. */
    private static final String DIGITS = "0134@$";

    private static final String LETTERS = "oieaas";

    static Text of(String written) {
        String plain = plain(written);
        var spoken = new StringBuilder();
        boolean hasLink = false;
        for (String piece : BLANKS.split(plain)) {
            boolean link = piece.contains("://") || piece.startsWith("www.");
            hasLink |= link;
            spoken.append(link ? " " : piece);
        }
        return of(spoken.toString(), hasLink);
    }

    /**
     * The same with what stands within words taken out of them, "t.ố c_á_o", and words joined that
     * are spelled letter by letter, "t ố c á o"; empty if there is nothing of that.
     */
    static Optional<Text> woven(String written) {
        String plain = unmasked(plain(written.replace("\u200B", "")));
        var woven = new StringBuilder();
        var spelled = new ArrayList<String>();
        for (String piece : BLANKS.split(plain)) {
            String whole = whole(piece);
            if (isLetter(whole)) spelled.add(whole);
            else if (spelled.isEmpty() || whole.chars().anyMatch(Character::isLetterOrDigit)) {
                append(woven, spelled);
                woven.append(whole);
            }
        }
        append(woven, spelled);
        String result = Normalizer.normalize(woven, Normalizer.Form.NFC);
        return result.equals(plain(written)) ? Optional.empty() : Optional.of(of(result, false));
    }

    // With the letters that are meant by digits beside letters.
    private static String unmasked(String plain) {
        var letters = new StringBuilder(plain);
        for (int at = 0; at < plain.length(); at++) {
            int digit = DIGITS.indexOf(plain.charAt(at));
            boolean masks =
                    digit >= 0
                            && ((at > 0 && Character.isLetter(letters.charAt(at - 1)))
                                    || (at + 1 < plain.length()
                                            && (Character.isLetter(plain.charAt(at + 1))
                                                    || isMark(plain.charAt(at + 1)))));
            if (masks) letters.setCharAt(at, LETTERS.charAt(digit));
        }
        return letters.toString();
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    // Without what stands between two of its letters; a number ends a word.
    private static String whole(String piece) {
        var whole = new StringBuilder();
        for (int at = 0, next; at < piece.length(); at = next) {
            next = at + 1;
            if (Token.isLetter(piece.charAt(at))) {
                whole.append(piece.charAt(at));
                continue;
            }
            while (next < piece.length() && !Token.isLetter(piece.charAt(next))) next++;
            boolean within =
                    at > 0 && next < piece.length() && Character.isLetter(piece.charAt(next));
            if (!within) whole.append(piece, at, next);
        }
        return whole.toString();
    }

    private static boolean isLetter(String piece) {
        return piece.chars().filter(c -> Token.isLetter((char) c)).count() == 1
                && piece.chars().anyMatch(Character::isLetter);
    }

    private static void append(StringBuilder woven, List<String> spelled) {
        boolean word = spelled.size() >= FEWEST_SPELLED;
        for (String letter : spelled)
            if (word) letter.chars().filter(Character::isLetter).forEach(woven::appendCodePoint);
            else woven.append(letter);
        if (word) woven.append(' ');
        spelled.clear();
    }

    private static String plain(String written) {
        String plain = MARKUP.matcher(Spelling.plain(written)).replaceAll(Text::seen);
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    private static String seen(MatchResult markup) {
        return markup.group().startsWith("<") ? "" : " ";
    }

    private static Text of(String plain, boolean hasLink) {
        var words = Token.ofPlain(plain);
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
