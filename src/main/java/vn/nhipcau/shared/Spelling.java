package vn.nhipcau.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How Vietnamese as people type it is made comparable, and safe to show again. */
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    // Controls other than line feed, direction overrides and isolates, byte order marks, lone
    // surrogates: they are no words, and reorder or break what is shown around them.
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C\\uFEFF]|\\p{Cs}|\\uFFFD");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|\\u2028|\\u2029|\\u0085");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** The person's words as they are kept and shown: composed (NFC), nothing invisible in them. */
    public static String clean(String typed) {
        String lines = LINE_ENDS.matcher(typed).replaceAll("\n").replace('\t', ' ');
        return Normalizer.normalize(UNSEEN.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    /**
     * The words as they are compared: lower case, no diacritics, đ as d, one blank between words
     * and no punctuation. {@code "P. Bồ Đề,"} and {@code "p bo de"} are the same.
     */
    public static String fold(String words) {
        String bare =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return GAPS.matcher(lower).replaceAll(" ").strip();
    }
}
