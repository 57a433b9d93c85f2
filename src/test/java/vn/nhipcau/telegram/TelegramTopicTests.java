package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Channel;
import vn.nhipcau.shared.RichText;

import java.util.List;

/** What is meant for a unit's topic never appears in front of the whole group. */
class TelegramTopicTests {
    private static final Address TOPIC =
            new Address(1, "telegram", "-1001", "9", Address.Kind.GROUP, "Tổ 5", true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: TOPIC_CLOSED",
                "Bad Request: TOPIC_DELETED",
                "Bad Request: message thread not found"
            })
    void aClosedTopicIsGone(String said) {
        var failure = TelegramFailure.refused(400, said, null, null);
        var words = new Channel.NewText(RichText.plain("Nội dung"), List.of(), "80");
        assertThat(TelegramOutcomes.of(failure, words)).isInstanceOf(Channel.Delivery.Gone.class);
        assertThat(TelegramOutcomes.simpler(failure, TOPIC, words)).isNull();
    }
}
