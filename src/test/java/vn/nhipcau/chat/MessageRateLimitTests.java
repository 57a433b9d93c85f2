package vn.nhipcau.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import vn.nhipcau.shared.FileKind;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

/** A thousand messages of one person in a minute. */
@StoryTest
@TestPropertySource(properties = "nhipcau.chat.messages-per-minute=40")
class MessageRateLimitTests {
    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;

    @Test
    void areAnsweredABoundedNumberOfTimesAndEverybodyElseIsStillHeard() {
        var people = new People(messenger, receiver);
        var hasty = people.citizen("Vội");
        var minh = people.citizen("Minh");
        for (int i = 0; i < 1000; i++) {
            hasty.says("Chào bạn");
            if (i == 500) minh.says("/trogiup").sees("113");
        }
        hasty.sees("Các tin vừa rồi chưa được ghi nhận");
        minh.says("Cống phường Bồ Đề tắc cả tháng nay, mưa là ngập").sees("Kính chào Ông/Bà");
        // Forty at once, forty more for each minute that this takes, and a hint each half minute.
        assertThat(hasty.count("Chúng tôi có thể giúp gì")).isBetween(40L, 200L);
        assertThat(hasty.count("chưa được ghi nhận")).isBetween(1L, 12L);
    }

    @Test
    void tapsAreLimitedAsWordsAreAndStillEnded() {
        var people = new People(messenger, receiver);
        var hasty = people.citizen("Vội");
        for (int i = 0; i < 1000; i++) {
            hasty.tapsAnywhere("no button of ours");
            if (i == 500) people.citizen("Minh").says("/trogiup").sees("113");
        }
        // Eighty at once, eighty more for each minute that this takes.
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                hasty.count("(toast) Nút này không còn")
                                                        + hasty.count("(toast) Ông/Bà đang bấm"))
                                        .isEqualTo(1000));
        assertThat(hasty.count("(toast) Nút này không còn")).isBetween(80L, 400L);
    }

    /** An album is one message to whoever sends it: all of it is heard, or nothing. */
    @Test
    void anAlbumCountsOnceAndIsNeverTornApart() {
        var people = new People(messenger, receiver);
        var an = people.citizen("An");
        an.says("Cống phường Bồ Đề tắc cả tháng nay").taps("Tôi đồng ý").sees("Bản nháp");
        for (int album = 0; album < 5; album++)
            for (int item = 0; item < 10; item++) an.does(photo("five" + album), null);
        an.says("/trogiup").sees("113").seesNo("chưa được ghi nhận");
        for (int i = 0; i < 60; i++) an.says("Chào bạn");
        an.sees("chưa được ghi nhận").says("/huy");
        for (int item = 0; item < 10; item++) an.does(photo("late"), null);
        var minh = people.citizen("Minh");
        minh.says("/trogiup").sees("113");
        assertThat(an.count("chưa được ghi nhận")).isEqualTo(1);
    }

    private static MessageContent.Attached photo(String album) {
        String file = "file-" + System.nanoTime();
        return new MessageContent.Attached(
                FileKind.PHOTO, file, "anh.jpg", "image/jpeg", 1000L, album, "");
    }
}
