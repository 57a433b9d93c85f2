package vn.nhipcau;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import vn.nhipcau.duty.Mornings;
import vn.nhipcau.shared.Language;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.Storyteller;

import java.util.function.Consumer;

/**
 * The same stories in a ward's own council, where a department answers and nobody is asked for a
 * ward, under {@code docs/transcripts/phuong-bo-de}.
 */
@StoryTest
@TestPropertySource(properties = "nhipcau.config=config/examples/phuong-bo-de")
@Tag("one-database")
class WardCouncilTranscriptTests extends Transcript {
    private static final String DEPARTMENT = "Phòng Kinh tế, Hạ tầng và Đô thị phường";

    // All in one test: what one story leaves behind is seen in the next.
    @Test
    void thePagesShowWhatIsSaid() {
        var people = new People(messenger, receiver);
        var lan = people.secretary();
        var binh = people.citizen("Bình").in("-2001", DEPARTMENT);
        people.joins(lan, binh, DEPARTMENT);
        // What comes by itself comes before the stories, not in the middle of one.
        Mornings.tick(house);
        lan.sees("Chưa có lịch nghỉ chính thức năm 2027");
        var quan = people.citizen("Quân").in("-2002", "UBND phường Bồ Đề");
        people.joins(lan, quan, "UBND phường Bồ Đề");
        var dung = people.citizen("Dũng");
        people.takes(lan, dung, "Lãnh đạo đơn vị", DEPARTMENT);
        var minh = people.citizen("Minh");
        people.takes(lan, minh, "Đại biểu", "Tổ đại biểu số 2/Phạm Thí Dụ");
        var inEnglish = people.citizen("Minh", "en");
        people.takesInEnglish(lan, inEnglish, "Đại biểu", "Tổ đại biểu số 2/Đặng Thị Mẫu");
        for (Language spoken : Language.values()) {
            language = spoken;
            speaks(lan);
            var stories = new AnswerStories(texts, language, binh, dung, lan);
            var an = people.citizen("An", language.code());
            inThisCouncil("first-petition", story -> stories.firstPetition(story, an));
            var second = people.citizen("An", language.code());
            inThisCouncil("ward-answers", story -> stories.wardAnswers(story, second));
            inThisCouncil("on-behalf", stories::onBehalf);
            var citizens = new CitizenStories(texts, language, people, binh.chat());
            inThisCouncil("guidance", citizens::guidance);
            inThisCouncil("tracking", citizens::tracking);
            inThisCouncil("my-data", citizens::myData);
            var third = people.citizen("An", language.code());
            String code = citizens.filed(third);
            var questions =
                    new QuestionStories(
                            texts,
                            language,
                            language == Language.VI ? minh : inEnglish,
                            quan,
                            lan,
                            QuestionStories.WARD);
            inThisCouncil("question", story -> questions.whatADelegateAsks(story, code));
        }
    }

    @Override
    String folder() {
        return "phuong-bo-de/";
    }

    private void inThisCouncil(String page, Consumer<Storyteller> story) {
        String title = vi("HĐND phường Bồ Đề", "The People’s Council of Bo De ward");
        tell(page, title, story);
    }
}
