package vn.nhipcau.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;

/** The code under which a petition is tracked. */
class PetitionCodeTests {
    private static final PetitionCode FIRST = PetitionCode.of(2026, 1);

    @Test
    void hasYearSerialAndACheckDigitOverBoth() {
        assertThat(FIRST.value()).isEqualTo("KN-26-000001-0");
        assertThat(PetitionCode.of(2026, 1234567).value()).startsWith("KN-26-1234567-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KN-26-000001-0",
                "kn-26-000001-0",
                "KN 26 000001 0",
                "KN260000010",
                " kn–26–000001–0 ",
                "KN.26.000001.0"
            })
    void isReadHoweverPeopleTypeIt(String typed) {
        assertThat(PetitionCode.read(typed)).contains(FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KN",
                "KN-26-000001",
                "KN-26-1-0",
                "26-000001-0",
                "KN-26-000001-0 và KN-26-000002-3",
                "KN-26-000001-00",
                "kiến nghị KN-26-000001-0"
            })
    void nothingElseIsACode(String typed) {
        assertThat(PetitionCode.read(typed)).isEmpty();
        assertThat(PetitionCode.resembles(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "26-000001-0",
                "260000010",
                "KN-26-000001-0.",
                "“kn-26-000001-0”?",
                "KN-26-OOOOO1-O",
                "kn26 000001 0"
            })
    void whereOnlyACodeIsAskedForItIsUnderstood(String typed) {
        assertThat(PetitionCode.read(PetitionCode.meant(typed))).contains(FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xin chào", "26000001", "CHV-26-000001-0"})
    void whatIsNoCodeStaysAsItIs(String typed) {
        assertThat(PetitionCode.meant(typed)).isEqualTo(typed);
    }

    @Test
    void oneWrongDigitIsAlwaysFoundOut() {
        String digits = "260000010";
        for (int at = 0; at < digits.length(); at++)
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                if (digits.charAt(at) == wrong) continue;
                String typed = "KN" + digits.substring(0, at) + wrong + digits.substring(at + 1);
                assertThat(PetitionCode.read(typed)).as(typed).isEmpty();
                assertThat(PetitionCode.resembles(typed)).isTrue();
            }
    }

    @Test
    void twoNeighboursSwappedAreAlwaysFoundOut() {
        String digits = PetitionCode.of(2026, 123456).value().replaceAll("\\D", "");
        for (int at = 0; at + 1 < digits.length(); at++) {
            char one = digits.charAt(at);
            char other = digits.charAt(at + 1);
            if (one == other) continue;
            String typed = digits.substring(0, at) + other + one + digits.substring(at + 2);
            assertThat(PetitionCode.read("KN" + typed)).as(typed).isEmpty();
        }
    }

    @Test
    void noTwoPetitionsShareACode() {
        var seen = new HashSet<String>();
        for (int year = 2026; year < 2030; year++)
            for (int serial = 1; serial < 2000; serial++) {
                var code = PetitionCode.of(year, serial);
                assertThat(seen.add(code.value())).isTrue();
                assertThat(PetitionCode.read(code.value())).contains(code);
            }
    }
}
