package vn.nhipcau.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

@StoryTest
@DirtiesContext
@Import(CostTests.Counting.class)
class CostTests {
    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired Statements statements;
    @Autowired JdbcClient sql;

    @TestConfiguration
    static class Counting {
        @Bean
        static Statements statements() {
            return new Statements();
        }
    }

    @Test
    void onePetition() {
        var people = new People(messenger, receiver);
        people.boDeJoins();
        for (int i = 0; i < 3; i++) {
            boolean last = i == 2;
            var an = people.citizen("An" + i);
            settle(last, "");
            if (last) System.setProperty("cost.trace", "x");
            an.says("Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập " + i);
            settle(last, "words");
            an.taps("Tôi đồng ý");
            settle(last, "agree");
            an.taps("Gửi");
            settle(last, "send");
            System.clearProperty("cost.trace");
        }
    }

    private void settle(boolean print, String what) {
        org.awaitility.Awaitility.await().until(() -> sql.sql("select count(*) from outbound where status = 0").query(Long.class).single() == 0);
        try { Thread.sleep(300); } catch (InterruptedException e) { throw new RuntimeException(e); }
        if (print) System.out.println("COSTS " + what + " in " + statements.updates().take() + " out " + statements.sending().take());
        else { statements.updates().take(); statements.sending().take(); }
    }
}
