package vn.nhipcau.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** How Vietnamese as people type it is made comparable, and safe to show again. */
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    // Controls other than line feed, direction overrides and isolates, byte order marks, lone
    // surrogates: they are no words, and reorder or break what is shown around them.
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C\\uFEFF]|\\p{Cs}|\\uFFFD");
    private static final Pattern LINE_ENDS =
            Pattern.compile("\\r\\n?|[\\u000B\\f\\u2028\\u2029\\u0085]");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    // The marks of Vietnamese letters: grave, acute, circumflex, tilde, breve, hook, dot, horn.
    private static final String VIETNAMESE_MARKS =
            "\u0300\u0301\u0302\u0303\u0306\u0309\u0323\u031B";
    // Seen as nothing, though they count as letters.
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";
    private static final Map<Character, Character> SAME = same();

    private Spelling() {}

    private static Map<Character, Character> same() {
        var same = new HashMap<Character, Character>();
        var stream = Objects.requireNonNull(Spelling.class.getResourceAsStream("lookalikes.txt"));
        try (var file = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line : file.lines().filter(line -> !line.startsWith("#")).toList())
                for (String letter : line.substring(1).strip().split(" "))
                    same.put(letter.charAt(0), line.charAt(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return same;
    }

    /** The person's words as they are kept and shown: composed (NFC), nothing invisible in them. */
    public static String clean(String typed) {
        String lines = LINE_ENDS.matcher(typed).replaceAll("\n").replace('\t', ' ');
        return Normalizer.normalize(UNSEEN.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    /**
     * The words as a reader sees them: letters that look alike are the same, nothing invisible
     * stands within a word, and whatever parts two words is a blank or a line end. For comparing
     * only; a person's words are shown as they wrote them.
     */
    public static String plain(String typed) {
        String apart =
                Normalizer.normalize(
                        LINE_ENDS.matcher(typed).replaceAll("\n"), Normalizer.Form.NFKD);
        var seen = new StringBuilder(apart.length());
        apart.codePoints().forEach(letter -> appendSeen(seen, letter));
        return Normalizer.normalize(seen, Normalizer.Form.NFC);
    }

    private static void appendSeen(StringBuilder seen, int letter) {
        switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
                if (VIETNAMESE_MARKS.indexOf(letter) >= 0) seen.appendCodePoint(letter);
            }
            case Character.FORMAT, Character.SURROGATE -> {
                if (letter == ZERO_WIDTH_SPACE) seen.append(' ');
            }
            case Character.CONTROL -> seen.append(letter == '\n' ? '\n' : ' ');
            case Character.SPACE_SEPARATOR -> seen.append(' ');
            default -> {
                if (FILLERS.indexOf(letter) >= 0) return;
                char first = (char) letter;
                if (Character.isBmpCodePoint(letter)) seen.append(SAME.getOrDefault(first, first));
                else seen.appendCodePoint(outOfItsBadge(letter));
            }
        }
    }

    // White letters in black circles and squares, which are no variants of letters to Unicode.
    private static int outOfItsBadge(int sign) {
        for (int a : new int[] {0x1F150, 0x1F170})
            if (sign >= a && sign < a + 26) return 'A' + sign - a;
        return sign;
    }

    /**
     * The words as they are compared: lower case, no diacritics, đ as d, one blank between words
     * and no punctuation. {@code "P. Bồ Đề,"} and {@code "p bo de"} are the same.
     */
    public static String fold(String words) {
        String lower = bare(words).toLowerCase(Locale.ROOT);
        return GAPS.matcher(lower).replaceAll(" ").strip();
    }

    /**
     * The words without diacritics and with plain signs, đ as d; their case and punctuation stay.
     */
    public static String bare(String words) {
        return MARKS.matcher(Normalizer.normalize(plain(words), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
