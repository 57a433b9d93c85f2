package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import vn.nhipcau.chat.Reception;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.Pages;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.Storyteller;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The same stories in a ward's own council, where a department answers and nobody is asked for a
 * ward, under {@code docs/transcripts/phuong-bo-de}.
 */
@StoryTest
@TestPropertySource(
        properties = {
            "nhipcau.config=config/examples/phuong-bo-de",
            "nhipcau.story=ward-transcripts" // a house of its own
        })
@Tag("one-database")
class WardCouncilTranscriptTests {
    private static final Path PAGES = Path.of("docs/transcripts/phuong-bo-de");
    private static final String DEPARTMENT = "Phòng Kinh tế, Hạ tầng và Đô thị phường";

    @Autowired Messenger messenger;
    @Autowired Reception reception;
    @Autowired JdbcClient sql;
    @Autowired Texts texts;

    private final Pages pages = new Pages();

    // All in one test: what one story leaves behind is seen in the next.
    @Test
    void thePagesShowWhatIsSaid() {
        var people = new People(messenger, reception);
        var lan = people.secretary();
        var binh = people.citizen("Bình").in("-2001", DEPARTMENT);
        people.joins(lan, binh, DEPARTMENT);
        var dung = people.citizen("Dũng");
        people.takes(lan, dung, "Lãnh đạo đơn vị", DEPARTMENT);
        for (Language language : Language.values()) {
            lan.says("/ngonngu").taps(language == Language.VI ? "Tiếng Việt" : "English");
            var stories = new AnswerStories(texts, language, binh, dung, lan);
            var an = people.citizen("An", language.code());
            tell("first-petition", language, story -> stories.firstPetition(story, an));
            var second = people.citizen("An", language.code());
            tell("ward-answers", language, story -> stories.wardAnswers(story, second));
            tell("on-behalf", language, stories::onBehalf);
        }
        assertThat(pages.different()).as("pages to be written with -Dtranscripts=write").isEmpty();
    }

    private void tell(String name, Language language, Consumer<Storyteller> story) {
        boolean vi = language == Language.VI;
        String title = vi ? "HĐND phường Bồ Đề" : "The People’s Council of Bo De ward";
        String subtitle =
                vi
                        ? "Chép tự động từ các phép thử: ✎ tin được sửa tại chỗ, ✂ tin được gỡ."
                        : "Written by the tests: ✎ a message changed in place, ✂ taken away.";
        try (var teller = new Storyteller(messenger, sql, title, subtitle)) {
            story.accept(teller);
            pages.check(PAGES.resolve(name + "." + language.code() + ".md"), teller.page());
        }
    }
}
