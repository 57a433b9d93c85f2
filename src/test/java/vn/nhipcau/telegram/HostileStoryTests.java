package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.chat.IncomingUpdate;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Many updates that nobody should send, the same each time: none is an error, nobody reads what is
 * not theirs, and the next citizen is served. {@code ./endurance hostile} sends thousands to the
 * program as it runs.
 */
@StoryTest
class HostileStoryTests {
    private static final int UPDATES = 150;
    private static final String DRAIN =
            "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc trước nhà văn hóa";
    private static final Pattern KEY = Pattern.compile("startgroup=(\\S+)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;

    @Test
    void strangersDisturbNobody() {
        var people = new People(messenger, receiver);
        people.boDeJoins();
        var boDe = people.officer();
        var an = people.citizen("An");
        String code = People.files(an, DRAIN, boDe);
        hostile(
                List.of(boDe.dataOf("Tiếp nhận"), boDe.dataOf("Hỏi thêm"), an.dataOf("Không")),
                List.of(people.secretary().sees(KEY), "x"));
        for (Driver who : List.of(an, boDe, people.secretary()))
            assertThat(who.transcript()).doesNotContainPattern("h[sn]\\d{4}x");
        boDe.about(code).taps("Tiếp nhận").sees("Người tiếp nhận");
        an.about(code).sees("tiếp nhận");
        for (int i = 0; i < HostileUpdates.STRANGERS; i++) {
            String id = String.valueOf(HostileUpdates.FIRST + i);
            var stranger = Driver.person(messenger, receiver, id, "x", "vi");
            assertThat(stranger.transcript()).doesNotContain("nhà văn hóa");
        }
        People.files(people.citizen("Bình Minh"), DRAIN, boDe);
    }

    private void hostile(List<String> buttons, List<String> keys) {
        var updates = new HostileUpdates(new Random(20261201), () -> buttons, () -> keys);
        var translator = new Translator(InstantSource.system(), 1_000_000_001L);
        var us = new Identity(1_000_000_001L, "nhip_cau_bot", false);
        for (int i = 0; i < UPDATES; i++) {
            var meaning = translator.translate(Json.MAPPER.readTree(updates.next(900_000 + i)), us);
            if (meaning instanceof Translation.Heard(IncomingUpdate told))
                receiver.hear(inTheStory(told));
        }
    }

    private static IncomingUpdate inTheStory(IncomingUpdate told) {
        return new IncomingUpdate(
                "test",
                told.updateId(),
                told.chat(),
                told.sender(),
                told.messageId(),
                told.replyTo(),
                told.at(),
                told.said(),
                told.ours());
    }
}
