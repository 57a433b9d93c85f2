package vn.nhipcau.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;

/** Text is cut where a reader sees a character end. */
class ShortenedTests {
    @ParameterizedTest
    @ValueSource(strings = {"😀", "👨‍👩‍👧‍👦", "👍🏽", "🇻🇳", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️"})
    void anEmojiIsWholeOrNotThere(String emoji) {
        String name = "Ông An " + emoji;
        for (int most = 7; most < name.length(); most++)
            assertThat(Shortened.to(name, most)).isEqualTo("Ông An ");
        assertThat(Shortened.to(name, name.length())).isEqualTo(name);
    }

    @Test
    void aLetterKeepsItsMarks() {
        String name = Normalizer.normalize("Bồ", Normalizer.Form.NFD);
        assertThat(Shortened.to(name, 2)).isEqualTo("B");
        assertThat(Shortened.visibly(name + " Đề", 4)).isEqualTo(name + "…");
    }

    @Test
    void whatIsShortEnoughStays() {
        assertThat(Shortened.visibly("Bồ Đề", 5)).isEqualTo("Bồ Đề");
        assertThat(Shortened.to("", 5)).isEmpty();
    }

    @Test
    void oneEndlessCharacterIsCutAllTheSame() {
        assertThat(Shortened.to("a" + "\u0301".repeat(100), 10)).hasSize(10);
    }
}
