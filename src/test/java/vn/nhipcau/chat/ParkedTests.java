package vn.nhipcau.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** What could not be heard comes to its end without anybody asking, and its sender hears of it. */
@StoryTest
class ParkedTests {
    private static final AtomicLong UPDATES = new AtomicLong(900_000);
    private static final String HEARD = "nay đã được tiếp nhận";
    private static final String LOST = "Xin gửi lại nội dung đó";

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired UpdateHandler updateHandler;
    @Autowired DeadLetterEndpoint endpoint;
    @Autowired JdbcClient sql;

    private Driver an;

    @BeforeEach
    void anHasADraft() {
        sql.sql("delete from parked_update").update();
        an = new People(messenger, receiver).citizen("An");
        an.says("Cống phường Bồ Đề tắc cả tháng nay, mưa là ngập").taps("Tôi đồng ý");
        an.sees("Bản nháp kiến nghị");
    }

    private IncomingUpdate incoming(String words) {
        long number = UPDATES.incrementAndGet();
        return new IncomingUpdate(
                messenger.name(),
                number,
                new IncomingUpdate.Chat(an.id(), null, false, ""),
                new IncomingUpdate.Sender(an.id(), "An", "vi", false, false),
                String.valueOf(number),
                null,
                Instant.now(),
                new MessageContent.Words(words));
    }

    private IncomingUpdate isParked(String words) {
        var incoming = incoming(words);
        receiver.park(messenger.name(), incoming.updateId(), "message", incoming, "IllegalState");
        an.sees("Tin đã được giữ lại");
        return incoming;
    }

    private void timePasses(Duration time) {
        Instant was = Instant.now().minus(time);
        sql.sql("update parked_update set parked_at = ?, again_at = ?")
                .params(Timestamp.from(was), Timestamp.from(was.plus(Duration.ofMinutes(2))))
                .update();
    }

    private long kept() {
        return sql.sql("select count(*) from parked_update where content is not null")
                .query(Long.class)
                .single();
    }

    @Test
    void isHeardAgainAfterAFewMinutes() {
        isParked("Nước tràn cả vào nhà số 9");
        updateHandler.replayDue();
        assertThat(kept()).as("its time has not come").isEqualTo(1);
        timePasses(Duration.ofMinutes(5));
        updateHandler.replayDue();
        an.sees(HEARD).sees("Nước tràn cả vào nhà số 9");
        assertThat(kept()).isZero();
    }

    @Test
    void isHeardAgainAtOnceByAnotherProgram() {
        isParked("Nước tràn cả vào nhà số 9");
        sql.sql("update parked_update set version = 'an earlier one'").update();
        updateHandler.replayDue();
        an.sees(HEARD).sees("Nước tràn cả vào nhà số 9");
    }

    @Test
    void isHeardAgainWhenTheOperatorAsks() {
        isParked("Nước tràn cả vào nhà số 9");
        assertThat(endpoint.show().waiting()).isEqualTo(1);
        assertThat(endpoint.show().updates().getFirst().error()).isEqualTo("IllegalState");
        assertThat(endpoint.replay()).isEqualTo(new DeadLetterEndpoint.Replayed(1, 0));
        an.sees(HEARD);
    }

    @Test
    void isNotHeardIntoAnotherDialog() {
        isParked("Nước tràn cả vào nhà số 9");
        an.taps("Gửi").sees("Mã tra cứu");
        assertThat(receiver.replay()).isZero();
        an.sees(LOST);
        assertThat(kept()).isZero();
        assertThat(an.transcript()).doesNotContain("số 9");
    }

    @Test
    void isNotHeardTwiceIfTelegramBroughtItAgain() {
        var incoming = isParked("Nước tràn cả vào nhà số 9");
        receiver.hear(incoming);
        an.sees("Nước tràn cả vào nhà số 9");
        assertThat(receiver.replay()).isEqualTo(1);
        assertThat(kept()).isZero();
        an.says("/trogiup").sees("113");
        assertThat(an.transcript()).doesNotContain(HEARD);
    }

    @Test
    void isGivenUpBeforeItIsErasedAndItsSenderHears() {
        isParked("Nước tràn cả vào nhà số 9");
        timePasses(Duration.ofDays(6).plusMinutes(1));
        updateHandler.replayDue();
        an.sees(LOST);
        assertThat(kept()).isZero();
        long said = an.count(LOST);
        updateHandler.replayDue();
        an.says("/trogiup").sees("113");
        assertThat(an.count(LOST)).isEqualTo(said);
    }

    @Test
    void whoeverWroteWhatCouldNotEvenBeKeptHearsOfIt() {
        bare(new IncomingUpdate.Chat(an.id(), null, false, ""));
        bare(null);
        updateHandler.replayDue();
        an.sees(LOST);
        updateHandler.replayDue();
        an.says("/trogiup").sees("113");
        assertThat(an.count(LOST)).isEqualTo(1);
    }

    private void bare(IncomingUpdate.@Nullable Chat chat) {
        receiver.parkBare(
                messenger.name(), UPDATES.incrementAndGet(), "message", chat, "IllegalState");
    }

    @Test
    void anOfficerWhoseReplyWasNotHeardHearsSo() {
        var boDe = new IncomingUpdate.Chat(People.BO_DE_GROUP, null, true, "UBND phường Bồ Đề");
        var officer = new People(messenger, receiver).officer();
        officer.says("/trogiup");
        for (String replyTo : new String[] {"77", null}) {
            var reply = incoming("Đã nạo vét");
            var there =
                    new IncomingUpdate(
                            reply.channel(),
                            reply.updateId(),
                            boDe,
                            new IncomingUpdate.Sender("1002", "Bình", "vi", false, false),
                            reply.messageId(),
                            replyTo,
                            reply.at(),
                            reply.said());
            receiver.park(messenger.name(), there.updateId(), "message", there, "IllegalState");
        }
        officer.sees("không được lưu. Xin gửi lại sau ít phút");
        assertThat(officer.count("không được lưu. Xin gửi lại sau ít phút")).isEqualTo(1);
    }

    /** Two instances, or an operator in a hurry. */
    @Test
    void isHeardOnceByWhoeverComesFirst() throws Exception {
        for (int i = 0; i < 5; i++) isParked("Nước tràn cả vào nhà số " + i);
        try (var both = Executors.newFixedThreadPool(2)) {
            both.submit(receiver::replay);
            both.submit(receiver::replay);
        }
        receiver.replay();
        for (int i = 0; i < 5; i++) an.sees(HEARD);
        an.says("/trogiup").sees("113");
        assertThat(an.count(HEARD)).isEqualTo(5);
        assertThat(kept()).isZero();
    }
}
