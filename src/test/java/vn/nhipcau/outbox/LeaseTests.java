package vn.nhipcau.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;

/** Two instances on one database: one sends. */
@SpringBootTest(
        classes = LeaseTests.Database.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Tag("database")
class LeaseTests {
    @EnableAutoConfiguration
    static class Database {}

    @Autowired JdbcClient sql;
    private long moved;

    private DatabaseLease instance() {
        return new DatabaseLease(sql) {
            @Override
            long nanos() {
                return super.nanos() + moved;
            }
        };
    }

    @BeforeEach
    void nobodyHoldsIt() {
        sql.sql(
                        "update lease set holder = '', until = timestamp with time zone"
                                + " '2000-01-01 00:00:00+00'")
                .update();
    }

    @Test
    void oneHoldsItTheOtherDoesNot() {
        var one = instance();
        var two = instance();
        one.renew();
        two.renew();
        assertThat(one.held()).isTrue();
        assertThat(two.held()).isFalse();
        assertThat(one.generation()).isEqualTo(1);
    }

    @Test
    void givenBackTheOtherTakesItAtOnce() {
        var one = instance();
        var two = instance();
        one.renew();
        one.release();
        two.renew();
        assertThat(one.held()).isFalse();
        assertThat(two.held()).isTrue();
    }

    @Test
    void whoDiesIsFollowedWhenItsTimeIsOver() {
        var one = instance();
        var two = instance();
        one.renew();
        two.renew();
        assertThat(two.held()).isFalse();
        sql.sql("update lease set until = current_timestamp - interval '1' second").update();
        two.renew();
        assertThat(two.held()).isTrue();
        one.renew();
        assertThat(one.held()).isFalse();
    }

    @Test
    void whoCouldNotRenewForThreeSecondsStartsNothing() {
        var one = instance();
        one.renew();
        moved += Duration.ofMillis(2900).toNanos();
        assertThat(one.held()).isTrue();
        moved += Duration.ofMillis(101).toNanos();
        assertThat(one.held()).isFalse();
        one.renew();
        assertThat(one.held()).isTrue();
        assertThat(one.generation()).isEqualTo(2);
    }

    @Test
    void whetherItIsKnownWhoHoldsItIsRememberedForAWhile() {
        var one = instance();
        var two = instance();
        one.renew();
        two.renew();
        assertThat(two.isKnown()).isTrue();
        moved += Duration.ofSeconds(16).toNanos();
        assertThat(two.isKnown()).as("nobody could tell for long").isFalse();
        two.renew();
        assertThat(two.isKnown()).isTrue();
    }
}
