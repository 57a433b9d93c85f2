package vn.nhipcau.petition;

import org.springframework.modulith.NamedInterface;

import vn.nhipcau.shared.CaseCode;

import java.util.List;
import java.util.Optional;

/**
 * The code under which a petition is tracked: year, serial without gaps, a check digit over both.
 * {@code KN-26-000001-0}. Never the ward: wards change.
 */
@NamedInterface("cases")
public record PetitionCode(String value) {
    static final String SERIES = "KN";

    /**
     * The code of a serial in a year.
     *
     * @param year of receipt, four digits
     * @param serial from 1
     */
    public static PetitionCode of(int year, long serial) {
        return new PetitionCode(CaseCode.of(SERIES, year, serial));
    }

    /** The code in what somebody typed, if it is one whose check digit fits and nothing else. */
    public static Optional<PetitionCode> read(String typed) {
        return CaseCode.read(SERIES, typed).map(PetitionCode::new);
    }

    /**
     * What somebody typed where nothing but a code is asked for, as a code is written: without what
     * ends a sentence, with the letters of the series, the letter O for a zero.
     */
    public static String meant(String typed) {
        return CaseCode.meant(SERIES, typed);
    }

    /** The codes in a text of ours, each once. */
    public static List<String> all(String text) {
        return CaseCode.all(SERIES, text);
    }

    /** Whether this looks like somebody wanted to type a code, right or wrong. */
    public static boolean resembles(String typed) {
        return CaseCode.resembles(SERIES, typed);
    }

    @Override
    public String toString() {
        return value;
    }
}
