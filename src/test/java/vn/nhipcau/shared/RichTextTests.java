package vn.nhipcau.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.nhipcau.shared.RichText.Kind;
import vn.nhipcau.shared.RichText.Mark;

import java.util.List;
import java.util.stream.Collectors;

/** Text with marks. */
class RichTextTests {
    private static String joined(List<RichText> pieces) {
        return pieces.stream().map(RichText::text).collect(Collectors.joining());
    }

    private static RichText bold(String text) {
        return new RichText(text, List.of(new Mark(Kind.BOLD, 0, text.length(), null)));
    }

    @Test
    void isNeverBrokenInsideACharacter() {
        String text = "👍🏠🌧💧".repeat(50);
        for (int most = 1; most < 12; most++) {
            var pieces = RichText.plain(text).split(most);
            assertThat(joined(pieces)).isEqualTo(text);
            for (RichText piece : pieces) {
                assertThat(piece.codePoints()).isLessThanOrEqualTo(most);
                assertThat(Character.isLowSurrogate(piece.text().charAt(0))).isFalse();
            }
        }
    }

    @Test
    void isBrokenAtALineEndOrABlankWhereThereIsOne() {
        assertThat(RichText.plain("mưa là ngập").split(8))
                .extracting(RichText::text)
                .first()
                .isEqualTo("mưa là ");
        assertThat(RichText.plain("mưa to\nlà ngập").split(10))
                .extracting(RichText::text)
                .containsExactly("mưa to\n", "là ngập");
    }

    @Test
    void whatFitsStaysWhole() {
        assertThat(RichText.plain("ngập").split(4)).containsExactly(RichText.plain("ngập"));
        assertThat(RichText.EMPTY.split(10)).containsExactly(RichText.EMPTY);
    }

    @Test
    void marksGoOnInTheNextPiece() {
        var pieces = RichText.plain("ab").plus(bold("cdef")).plus("gh").split(4);
        assertThat(pieces)
                .containsExactly(
                        new RichText("abcd", List.of(new Mark(Kind.BOLD, 2, 2, null))),
                        new RichText("efgh", List.of(new Mark(Kind.BOLD, 0, 2, null))));
    }

    @Test
    void marksKeepTheirWordsWhenTextsAreJoined() {
        var text =
                RichText.lines(
                        bold("Kiến nghị"), RichText.EMPTY, RichText.plain("xin "), bold("xem"));
        assertThat(text.text()).isEqualTo("Kiến nghị\nxin \nxem");
        assertThat(text.marks())
                .extracting(
                        mark -> text.text().substring(mark.offset(), mark.offset() + mark.length()))
                .containsExactly("Kiến nghị", "xem");
    }

    @Test
    void aLinkSurvivesWithItsAddress() {
        var link = new Mark(Kind.LINK, 0, 4, "https://example.org");
        var pieces = new RichText("đây là liên kết", List.of(link)).split(3);
        assertThat(pieces.getFirst().marks())
                .extracting(Mark::url)
                .containsExactly("https://example.org");
    }
}
