package vn.nhipcau.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A whole number as people type it, the one reader for all dialogs: in digits or in words, in
 * Vietnamese with or without diacritics, or in English. Either every word of the text is
 * understood, or there is no number: {@code -3}, {@code 3,5} and {@code 5-7} are none.
 */
public final class TypedNumber {
    private static final Pattern PARTS =
            Pattern.compile("(\\p{Nd}+)|(\\p{L}[\\p{L}\\p{M}]*)|([^\\p{Z}\\p{C}\\s])");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}|\\x{034F}");
    private static final Pattern THOUSANDS =
            Pattern.compile("(?<![\\p{Nd}.,])(\\p{Nd}{1,3})([., ])(\\p{Nd}{3})(?!\\2?\\p{Nd})");

    /** What may stand around any number. */
    private static final Set<String> POLITE = Set.of("xin", "a", "nhe", "nha", "co", "la");

    /** Behind {@code thứ}, where nobody says "thứ một". */
    private static final Map<String, Integer> ORDINALS = Map.of("nhat", 1, "nhi", 2, "tu", 4);

    private static final Set<String> ENDS = Set.of(".", "!");
    private static final int MOST_DIGITS = 6;

    private TypedNumber() {}

    /**
     * The number that was typed, from 0 to 999,999; empty if it is none, or more than a number.
     *
     * @param around words that may stand beside it, each as {@link Spelling#fold} makes it, such as
     *     {@code ngay} where a number of days is asked
     */
    public static Optional<Integer> read(String typed, Set<String> around) {
        String text =
                UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
        var words = words(THOUSANDS.matcher(text).replaceAll("$1$3"));
        if (words.isEmpty()) return Optional.empty();
        Integer number = null;
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at);
            var spoken = NumberWords.at(words, at);
            boolean digits = Character.isDigit(word.charAt(0));
            if (number == null && digits && word.length() <= MOST_DIGITS) {
                number = Integer.valueOf(word);
                at++;
            } else if (number == null && spoken != null) {
                number = spoken.number();
                at = spoken.next();
            } else if (number == null && isOrdinal(words, at)) {
                number = ORDINALS.get(word);
                at++;
            } else if (around.contains(word) || POLITE.contains(word)) at++;
            else return Optional.empty();
        }
        return Optional.ofNullable(number);
    }

    private static boolean isOrdinal(List<String> words, int at) {
        return at > 0 && words.get(at - 1).equals("thu") && ORDINALS.containsKey(words.get(at));
    }

    // Signs count as words that nothing knows, but for those that say nothing.
    private static List<String> words(String text) {
        var all = new ArrayList<String>();
        var found = PARTS.matcher(text);
        while (found.find()) {
            boolean plus = all.isEmpty() && found.group().equals("+");
            boolean last = ENDS.contains(found.group()) && text.substring(found.end()).isBlank();
            if (plus || last) continue;
            boolean joined = found.group().equals("-") && isEnglish(all, text, found.end());
            if (!joined)
                all.add(found.group(2) == null ? found.group() : Spelling.fold(found.group()));
        }
        return all;
    }

    // Twenty-one.
    private static boolean isEnglish(List<String> before, String text, int after) {
        return !before.isEmpty()
                && before.getLast().endsWith("ty")
                && after < text.length()
                && Character.isLetter(text.charAt(after));
    }
}
