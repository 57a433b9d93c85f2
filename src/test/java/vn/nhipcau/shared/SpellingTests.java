package vn.nhipcau.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;

/** Vietnamese as people and their telephones type it. */
class SpellingTests {
    @Test
    void lettersTypedInPartsAreComposed() {
        String typed = Normalizer.normalize("Cống ngõ 34 phường Bồ Đề", Normalizer.Form.NFD);
        assertThat(typed).isNotEqualTo("Cống ngõ 34 phường Bồ Đề");
        assertThat(Spelling.clean(typed)).isEqualTo("Cống ngõ 34 phường Bồ Đề");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2069, 0x200E, 0x200F, 0x61C})
    void whatTurnsTheDirectionIsTakenOut(int mark) {
        assertThat(Spelling.clean("Bồ" + Character.toString(mark) + " Đề")).isEqualTo("Bồ Đề");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 0x1B, 0x7F, 0x9F, 0xFEFF, 0xFFFD})
    void whatCannotBeSeenIsTakenOut(int control) {
        assertThat(Spelling.clean("Bồ" + Character.toString(control) + " Đề")).isEqualTo("Bồ Đề");
    }

    @Test
    void halfACharacterIsTakenOutAndAWholeOneStays() {
        assertThat(Spelling.clean("ngập \uD83D\uDCA7")).isEqualTo("ngập \uD83D\uDCA7");
        assertThat(Spelling.clean("ngập\uD83D")).isEqualTo("ngập");
        assertThat(Spelling.clean("\uDCA7ngập")).isEqualTo("ngập");
        assertThat(Spelling.clean("\uDCA7\uD83Dngập")).isEqualTo("ngập");
    }

    @Test
    void linesEndInOneWay() {
        assertThat(Spelling.clean("a\r\nb\rc\u2028d\u2029e\u0085f\tg"))
                .isEqualTo("a\nb\nc\nd\ne\nf g");
    }

    @Test
    void aroundTheWordsThereIsNothing() {
        assertThat(Spelling.clean(" \n ngập \n ")).isEqualTo("ngập");
        assertThat(Spelling.clean("\u202E\u0000")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P. Bồ Đề,", "p bo de", "P.BỒ ĐỀ", "(p. Bồ Đề)", "p\u00A0Bồ\u200BĐề"})
    void howeverItIsSpelledItIsComparedAsOne(String typed) {
        assertThat(Spelling.fold(typed)).isEqualTo("p bo de");
        assertThat(Spelling.fold(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo("p bo de");
    }

    @Test
    void bothWaysToWriteAToneAreOne() {
        assertThat(Spelling.fold("hoà thuỷ huỷ")).isEqualTo(Spelling.fold("hòa thủy hủy"));
    }
}
