package vn.nhipcau.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.nhipcau.outbox.ChatQueues.Pick;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class ChatQueuesTests {
    private static final int ANSWER = Sql.lane(Lane.ANSWER);
    private static final int NOTICE = Sql.lane(Lane.NOTICE);
    private static final int BROADCAST = Sql.lane(Lane.BROADCAST);

    private final ChatQueues chats = new ChatQueues(3);

    @Test
    void answersGoBeforeNoticesAndNoticesBeforeBroadcasts() {
        chats.add(List.of(1L, 2L), BROADCAST);
        chats.add(3, NOTICE);
        chats.add(4, ANSWER);
        assertThat(served()).containsExactly("4 ANSWER", "3 NOTICE", "1 BROADCAST", "2 BROADCAST");
    }

    @Test
    void aChatIsServedInEachOfItsLanes() {
        chats.add(1, BROADCAST);
        chats.add(2, BROADCAST);
        chats.add(1, ANSWER);
        assertThat(served()).containsExactly("1 ANSWER", "2 BROADCAST", "1 BROADCAST");
    }

    @Test
    void whatComesWhileAChatIsServedIsNotForgotten() {
        chats.add(1, NOTICE);
        var pick = Objects.requireNonNull(chats.pick(null));
        chats.begin(pick);
        chats.add(1, NOTICE);
        assertThat(chats.pick(null)).isNull();
        chats.empty(pick);
        assertThat(served()).containsExactly("1 NOTICE");
    }

    @Test
    void whoeverBroadcastsToVeryManyTakesRoomFromNobodyElse() {
        assertThat(chats.add(List.of(1L, 2L, 3L), BROADCAST)).isTrue();
        assertThat(chats.add(List.of(3L, 4L), BROADCAST)).isFalse();
        assertThat(chats.add(5, NOTICE)).isTrue();
        assertThat(chats.add(List.of(6L, 7L, 8L, 9L), ANSWER)).isTrue();
        assertThat(served())
                .containsExactly(
                        "6 ANSWER",
                        "7 ANSWER",
                        "8 ANSWER",
                        "9 ANSWER",
                        "5 NOTICE",
                        "1 BROADCAST",
                        "2 BROADCAST",
                        "3 BROADCAST");
    }

    @Test
    void whereSomebodyWasServedThereIsRoomAgain() {
        chats.add(List.of(1L, 2L, 3L), BROADCAST);
        serve();
        assertThat(chats.add(4, BROADCAST)).isTrue();
    }

    @Test
    void aRestingChatHoldsNobodyUp() {
        chats.add(List.of(1L, 2L), NOTICE);
        var pick = Objects.requireNonNull(chats.pick(null));
        chats.begin(pick);
        chats.rest(pick, 100);
        assertThat(served()).containsExactly("2 NOTICE");
        assertThat(chats.wake(99)).isEqualTo(100);
        assertThat(chats.pick(null)).isNull();
        assertThat(chats.wake(100)).isNull();
        assertThat(served()).containsExactly("1 NOTICE");
    }

    @Test
    void theOneForWhomPlacesAreKeptGoesFirstOfItsLane() {
        chats.add(List.of(1L, 2L), NOTICE);
        assertThat(chats.pick(2L)).isEqualTo(new Pick(2, NOTICE));
        chats.add(3, ANSWER);
        assertThat(chats.pick(2L)).isEqualTo(new Pick(3, ANSWER));
    }

    private List<String> served() {
        var all = new ArrayList<String>();
        for (var pick = chats.pick(null); pick != null; pick = chats.pick(null))
            all.add(serve().address() + " " + Lane.values()[pick.lane() - 1]);
        return all;
    }

    private Pick serve() {
        var pick = Objects.requireNonNull(chats.pick(null));
        chats.begin(pick);
        chats.empty(pick);
        return pick;
    }
}
