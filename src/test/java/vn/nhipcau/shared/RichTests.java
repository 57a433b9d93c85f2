package vn.nhipcau.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.nhipcau.shared.Rich.Kind;
import vn.nhipcau.shared.Rich.Mark;

import java.util.List;
import java.util.stream.Collectors;

/** Text with marks. */
class RichTests {
    private static String joined(List<Rich> pieces) {
        return pieces.stream().map(Rich::text).collect(Collectors.joining());
    }

    private static Rich bold(String text) {
        return new Rich(text, List.of(new Mark(Kind.BOLD, 0, text.length(), null)));
    }

    @Test
    void isNeverBrokenInsideACharacter() {
        String text = "👍🏠🌧💧".repeat(50);
        for (int most = 1; most < 12; most++) {
            var pieces = Rich.plain(text).split(most);
            assertThat(joined(pieces)).isEqualTo(text);
            for (Rich piece : pieces) {
                assertThat(piece.codePoints()).isLessThanOrEqualTo(most);
                assertThat(Character.isLowSurrogate(piece.text().charAt(0))).isFalse();
            }
        }
    }

    @Test
    void isBrokenAtALineEndOrABlankWhereThereIsOne() {
        assertThat(Rich.plain("mưa là ngập").split(8))
                .extracting(Rich::text)
                .first()
                .isEqualTo("mưa là ");
        assertThat(Rich.plain("mưa to\nlà ngập").split(10))
                .extracting(Rich::text)
                .containsExactly("mưa to\n", "là ngập");
    }

    @Test
    void whatFitsStaysWhole() {
        assertThat(Rich.plain("ngập").split(4)).containsExactly(Rich.plain("ngập"));
        assertThat(Rich.EMPTY.split(10)).containsExactly(Rich.EMPTY);
    }

    @Test
    void marksGoOnInTheNextPiece() {
        var pieces = Rich.plain("ab").plus(bold("cdef")).plus("gh").split(4);
        assertThat(pieces)
                .containsExactly(
                        new Rich("abcd", List.of(new Mark(Kind.BOLD, 2, 2, null))),
                        new Rich("efgh", List.of(new Mark(Kind.BOLD, 0, 2, null))));
    }

    @Test
    void marksKeepTheirWordsWhenTextsAreJoined() {
        var text = Rich.lines(bold("Kiến nghị"), Rich.EMPTY, Rich.plain("xin "), bold("xem"));
        assertThat(text.text()).isEqualTo("Kiến nghị\nxin \nxem");
        assertThat(text.marks())
                .extracting(
                        mark -> text.text().substring(mark.offset(), mark.offset() + mark.length()))
                .containsExactly("Kiến nghị", "xem");
    }

    @Test
    void aLinkSurvivesWithItsAddress() {
        var link = new Mark(Kind.LINK, 0, 4, "https://example.org");
        var pieces = new Rich("đây là liên kết", List.of(link)).split(3);
        assertThat(pieces.getFirst().marks())
                .extracting(Mark::url)
                .containsExactly("https://example.org");
    }
}
