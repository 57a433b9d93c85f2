package vn.nhipcau.shared;

import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the code of a case is built: the letters of its series, year, serial without gaps, a check
 * digit over both numbers.
 */
public final class CaseCode {
    private static final String NUMBERS = "\\W{0,2}(\\d{2})\\W{0,2}(\\d{6,8})\\W{0,2}(\\d)";

    private CaseCode() {}

    /** The code of a serial (from 1) in a year (four digits). */
    public static String of(String series, int year, long serial) {
        String digits = "%02d%06d".formatted(year % 100, serial);
        return written(series, digits.substring(0, 2), digits.substring(2), check(digits));
    }

    /** The code in what somebody typed, if it is one whose check digit fits and nothing else. */
    public static Optional<String> read(String series, String typed) {
        var match = matcher(series, typed);
        if (!match.matches()) return Optional.empty();
        String check = check(match.group(1) + match.group(2));
        return check.equals(match.group(3))
                ? Optional.of(written(series, match.group(1), match.group(2), check))
                : Optional.empty();
    }

    /** The codes of a series in a text of ours, as they are written there, each once. */
    public static List<String> all(String series, String text) {
        return Pattern.compile("\\b" + series + "-\\d{2}-\\d{6,8}-\\d\\b")
                .matcher(text)
                .results()
                .flatMap(found -> read(series, found.group()).stream())
                .distinct()
                .toList();
    }

    /** Whether this looks like somebody wanted to type a code, right or wrong. */
    public static boolean resembles(String series, String typed) {
        return matcher(series, typed).matches();
    }

    /**
     * What somebody typed where nothing but a code is asked for, as a code is written: without what
     * ends a sentence, with the letters of the series, the letter O for a zero. Anything else stays
     * as it is.
     */
    public static String meant(String series, String typed) {
        String tidy = Spelling.plain(typed).toUpperCase(Locale.ROOT).replaceAll("^\\W+|\\W+$", "");
        String number = tidy.startsWith(series) ? tidy.substring(series.length()) : tidy;
        String meant = series + "-" + number.replace('O', '0').replaceAll("^\\W+", "");
        return resembles(series, meant) ? meant : typed;
    }

    private static Matcher matcher(String series, String typed) {
        return Pattern.compile(series + NUMBERS).matcher(typed.strip().toUpperCase(Locale.ROOT));
    }

    private static String written(String series, String year, String serial, String check) {
        return String.join("-", series, year, serial, check);
    }

    private static String check(String digits) {
        try {
            return VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.calculate(digits);
        } catch (CheckDigitException e) {
            throw new IllegalArgumentException(digits, e);
        }
    }
}
