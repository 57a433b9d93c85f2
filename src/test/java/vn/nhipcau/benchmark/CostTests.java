package vn.nhipcau.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import vn.nhipcau.benchmark.Statements.Cost;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

/**
 * What the commonest updates cost the database. Counts are exact, times are not: whoever makes an
 * update dearer than this fails here, and either mends that or says in the commit what it is for.
 */
@StoryTest
@DirtiesContext
@Import(CostTests.Counting.class)
class CostTests {
    private static final String DRAIN =
            "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập";

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired Statements statements;
    @Autowired JdbcClient sql;

    private Cost all = new Cost(0, 0, 0);
    private Cost sent = new Cost(0, 0, 0);

    @TestConfiguration
    static class Counting {
        @Bean
        static Statements statements() {
            return new Statements();
        }
    }

    @Test
    void onePetitionAndItsAnswer() {
        var people = new People(messenger, receiver);
        people.boDeJoins();
        files(people.citizen("Minh"));
        await().until(this::isAllSent);
        var an = people.citizen("An");
        all = new Cost(0, 0, 0);
        sent = new Cost(0, 0, 0);
        petition(an);
        say("a petition", all);
        say("a petition, of that for sending", sent);
        assertThat(all.statements()).as("statements of a petition").isLessThanOrEqualTo(95);
        assertThat(all.rows()).as("rows of a petition").isLessThanOrEqualTo(57);
        var binh = people.officer();
        costs("acknowledging", 30, 13, () -> binh.taps("Tiếp nhận"));
    }

    // The first of a year, which also begins its numbers, costs a little more.
    private static void files(Driver citizen) {
        citizen.says(DRAIN);
        citizen.taps("Tôi đồng ý");
        citizen.taps("Gửi");
    }

    private void petition(Driver citizen) {
        costs("the first words of somebody new", 14, 8, () -> citizen.says(DRAIN));
        costs("agreeing", 20, 9, () -> citizen.taps("Tôi đồng ý"));
        costs("filing", 32, 21, () -> citizen.taps("Gửi"));
    }

    private void costs(String what, int mostStatements, int mostRows, Runnable step) {
        statements.sending();
        var cost = statements.of(step);
        await().until(this::isAllSent);
        var sending = statements.sending();
        say(what, cost);
        all = all.plus(cost).plus(sending);
        sent = sent.plus(sending);
        assertThat(cost.transactions()).as("transactions of " + what).isEqualTo(1);
        assertThat(cost.statements())
                .as("statements of " + what)
                .isLessThanOrEqualTo(mostStatements);
        assertThat(cost.rows()).as("rows of " + what).isLessThanOrEqualTo(mostRows);
    }

    private boolean isAllSent() {
        return sql.sql("select count(*) from outbound where status = 0").query(Long.class).single()
                == 0;
    }

    private static void say(String what, Cost cost) {
        System.out.printf(
                "BENCHMARK %s: %d statements, %d transactions, %d rows written%n",
                what, cost.statements(), cost.transactions(), cost.rows());
    }
}
