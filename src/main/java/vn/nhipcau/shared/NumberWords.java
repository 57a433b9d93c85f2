package vn.nhipcau.shared;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A whole number in words, as people write it without diacritics or in English: {@code muoi lam},
 * {@code hai muoi tu}, {@code twenty one}. What could be read in two ways, such as "muoi nam"
 * (fifteen, or ten years), is read only as far as it is certain.
 *
 * @param next the position after it
 */
public record NumberWords(int number, int next) {
    private static final Map<String, Integer> DIGITS =
            Map.of(
                    "mot", 1, "hai", 2, "ba", 3, "bon", 4, "nam", 5, "sau", 6, "bay", 7, "tam", 8,
                    "chin", 9);
    private static final Map<String, Integer> AFTER_TENS =
            Map.ofEntries(
                    Map.entry("mot", 1),
                    Map.entry("hai", 2),
                    Map.entry("ba", 3),
                    Map.entry("bon", 4),
                    Map.entry("tu", 4),
                    Map.entry("lam", 5),
                    Map.entry("nham", 5),
                    Map.entry("sau", 6),
                    Map.entry("bay", 7),
                    Map.entry("tam", 8),
                    Map.entry("chin", 9));
    private static final Set<String> FIVE = Set.of("lam", "nham");
    private static final Set<String> TEN = Set.of("muoi", "chuc");
    private static final Set<String> THOUSAND = Set.of("nghin", "ngan");
    private static final Set<String> AND = Set.of("linh", "le");
    private static final List<String> ENGLISH =
            List.of(
                    "zero",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen");
    private static final List<String> ENGLISH_TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /**
     * The number at this position; null if none stands there.
     *
     * @param words each as {@link Spelling#fold} makes it
     */
    public static @Nullable NumberWords at(List<String> words, int at) {
        var english = english(words, at);
        if (english != null) return english;
        var first = belowThousand(words, at);
        if (first == null || !THOUSAND.contains(word(words, first.next))) return first;
        int thousands = first.number * 1000;
        var more = belowThousand(words, first.next + 1);
        return more == null || more.number < 100
                ? new NumberWords(thousands, first.next + 1)
                : new NumberWords(thousands + more.number, more.next);
    }

    private static @Nullable NumberWords belowThousand(List<String> words, int at) {
        var hundreds = DIGITS.get(word(words, at));
        if (hundreds == null || !word(words, at + 1).equals("tram")) return belowHundred(words, at);
        int number = hundreds * 100;
        var digit = DIGITS.get(word(words, at + 3));
        if (AND.contains(word(words, at + 2)) && digit != null)
            return new NumberWords(number + digit, at + 4);
        var more = belowHundred(words, at + 2);
        return more == null || more.number < 10
                ? new NumberWords(number, at + 2)
                : new NumberWords(number + more.number, more.next);
    }

    private static @Nullable NumberWords belowHundred(List<String> words, int at) {
        if (word(words, at).equals("muoi")) return withOnes(10, words, at + 1);
        var digit = DIGITS.get(word(words, at));
        if (digit == null) return null;
        String after = word(words, at + 1);
        if (TEN.contains(after)) return withOnes(digit * 10, words, at + 2);
        return digit > 1 && FIVE.contains(after)
                ? new NumberWords(digit * 10 + 5, at + 2)
                : new NumberWords(digit, at + 1);
    }

    private static NumberWords withOnes(int tens, List<String> words, int at) {
        var ones = AFTER_TENS.get(word(words, at));
        return ones == null ? new NumberWords(tens, at) : new NumberWords(tens + ones, at + 1);
    }

    private static @Nullable NumberWords english(List<String> words, int at) {
        int tens = ENGLISH_TENS.indexOf(word(words, at));
        int ones = ENGLISH.indexOf(word(words, tens < 0 ? at : at + 1));
        if (tens < 0) return ones < 0 ? null : new NumberWords(ones, at + 1);
        int number = (tens + 2) * 10;
        return ones >= 1 && ones <= 9
                ? new NumberWords(number + ones, at + 2)
                : new NumberWords(number, at + 1);
    }

    private static String word(List<String> words, int at) {
        return at < words.size() ? words.get(at) : "";
    }
}
