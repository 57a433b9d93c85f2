package vn.nhipcau.petition;

import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code under which a petition is tracked: year, serial without gaps, a check digit over both.
 * {@code KN-26-000001-0}. Never the ward: wards change.
 */
public record PetitionCode(String value) {
    private static final Pattern TYPED =
            Pattern.compile("KN\\W{0,2}(\\d{2})\\W{0,2}(\\d{6,8})\\W{0,2}(\\d)");

    /**
     * The code of a serial in a year.
     *
     * @param year of receipt, four digits
     * @param serial from 1
     */
    public static PetitionCode of(int year, long serial) {
        String digits = "%02d%06d".formatted(year % 100, serial);
        String serialDigits = digits.substring(2);
        return new PetitionCode(
                "KN-%s-%s-%s".formatted(digits.substring(0, 2), serialDigits, check(digits)));
    }

    /** The code in what somebody typed, if it is one whose check digit fits and nothing else. */
    public static Optional<PetitionCode> read(String typed) {
        var match = TYPED.matcher(typed.strip().toUpperCase(Locale.ROOT));
        if (!match.matches()) return Optional.empty();
        String digits = match.group(1) + match.group(2);
        return check(digits).equals(match.group(3))
                ? Optional.of(
                        new PetitionCode(
                                "KN-%s-%s-%s"
                                        .formatted(match.group(1), match.group(2), match.group(3))))
                : Optional.empty();
    }

    /** Whether this looks like somebody wanted to type a code, right or wrong. */
    public static boolean resembles(String typed) {
        return TYPED.matcher(typed.strip().toUpperCase(Locale.ROOT)).matches();
    }

    private static String check(String digits) {
        try {
            return VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.calculate(digits);
        } catch (CheckDigitException e) {
            throw new IllegalArgumentException(digits, e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
