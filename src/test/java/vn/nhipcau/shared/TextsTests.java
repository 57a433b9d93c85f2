package vn.nhipcau.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service says, with what people wrote in it. */
class TextsTests {
    private final Texts texts = new Texts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>to</b>",
                "</b>",
                "<c>",
                "{0}",
                "{1,number}",
                "'",
                "''",
                "<",
                "b>",
                "&lt;b&gt;",
                "👍<b",
                ""
            })
    void whatPeopleWriteIsNeverATag(String written) {
        var said = texts.say(Language.VI, "petition.draft.supplementOrNew", written);
        assertThat(said.text()).isEqualTo("Bổ sung " + written + " hay kiến nghị mới?");
        assertThat(said.marks())
                .containsExactly(
                        new RichText.Mark(RichText.Kind.BOLD, 0, said.text().length(), null));
        assertThat(texts.words(Language.VI, "petition.draft.content", written))
                .isEqualTo("Nội dung: " + written);
    }

    @Test
    void everyArgumentOfAMarkedLineKeepsItsPlace() {
        var said = texts.say(Language.VI, "petition.track.line", "<c>", "</c>", "<b>", "x", "y");
        assertThat(said.text()).isEqualTo("<c> – </c> – <b> – x – y");
        assertThat(said.marks()).containsExactly(new RichText.Mark(RichText.Kind.CODE, 0, 3, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 | 0 | 1 petition with the text and 0 attachments. | 1 kiến nghị với nội dung và 0 tệp đính kèm.
                    2 | 1 | 2 petitions with the text and 1 attachment. | 2 kiến nghị với nội dung và 1 tệp đính kèm.
                    12 | 30 | 12 petitions with the text and 30 attachments. | 12 kiến nghị với nội dung và 30 tệp đính kèm.
                    """)
    void countsAreSaidAsPeopleSayThem(int petitions, int files, String english, String vietnamese) {
        assertThat(texts.words(Language.EN, "petition.data", petitions, files)).isEqualTo(english);
        assertThat(texts.words(Language.VI, "petition.data", petitions, files))
                .isEqualTo(vietnamese);
    }

    @Test
    void numbersAreWrittenAsInTheirLanguage() {
        assertThat(texts.words(Language.VI, "petition.tooLong", 5000, 4096))
                .contains("5.000 ký tự", "4.096");
        assertThat(texts.words(Language.EN, "petition.tooLong", 5000, 4096))
                .contains("5,000 characters", "4,096");
    }

    @Test
    void aKeyWithoutWordsIsAnErrorOfOurs() {
        assertThatThrownBy(() -> texts.say(Language.VI, "chat.nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no text for chat.nothing");
    }
}
