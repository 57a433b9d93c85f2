package vn.nhipcau.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.people.Invitations.Invitation;
import vn.nhipcau.people.Invitations.State;
import vn.nhipcau.shared.Digest;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.TestHouse;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

/** Keys by which a group joins: each is good once, for a week, after a secretary's word. */
@StoryTest
class InvitationsTests {
    @Autowired JdbcClient sql;
    @Autowired DataSource database;
    @Autowired Invitations invitations;
    @Autowired People people;
    @Autowired TransactionTemplate transaction;
    @Autowired BusinessClock clock;

    private static final Duration VALID = Duration.ofDays(7);

    private String key = "";

    @BeforeEach
    void invite() {
        key = transaction.execute(_ -> invitations.inviteGroup("ubnd-bo-de", secretary()).key());
    }

    private Person secretary() {
        return people.met("test", TestHouse.SECRETARY, null, "vi");
    }

    // As a group does: only what nobody has used is opened.
    private Optional<Invitation> open(String withKey, long from) {
        return transaction.execute(
                _ -> {
                    var found = invitations.byKey(withKey).filter(one -> one.state() == State.OPEN);
                    found.ifPresent(one -> invitations.opened(one.id(), from));
                    return found;
                });
    }

    @Test
    void aKeyCannotBeGuessedAndFitsIntoALink() {
        assertThat(key).matches("[A-Za-z0-9_-]{32,64}");
    }

    @Test
    void whoeverReadsTheDatabaseCanOpenNothing() {
        var kept = sql.sql("select secret from invitation").query(String.class).list();
        assertThat(kept).doesNotContain(key);
        for (String secret : kept) assertThat(open(secret, 1)).isEmpty();
    }

    @Test
    void aKeyThatStoodInClearGoesOnWorking() throws Exception {
        sql.sql("update invitation set secret = ? where secret = ?")
                .params(key, Digest.of(key))
                .update();
        assertThat(open(key, 1)).isEmpty();
        try (var connection = database.getConnection()) {
            new V231__Invitation_keys_hashed().migrate(migrationOn(connection));
        }
        assertThat(open(key, 1)).isPresent();
    }

    private static Context migrationOn(Connection connection) {
        var context = mock(Context.class);
        when(context.getConnection()).thenReturn(connection);
        return context;
    }

    @Test
    void itIsGoodOnce() {
        assertThat(open(key, 1)).get().extracting(Invitation::unit).isEqualTo("ubnd-bo-de");
        assertThat(open(key, 1)).isEmpty();
        assertThat(open(key, 2)).isEmpty();
        assertThat(open("nobody-made-this", 1)).isEmpty();
    }

    @Test
    void itWaitsForTheSecretarysWordAndThenNoMore() {
        long id = open(key, 1).orElseThrow().id();
        assertThat(waiting(id)).isPresent();
        transaction.executeWithoutResult(_ -> invitations.settle(id, State.ACCEPTED, secretary()));
        assertThat(waiting(id)).isEmpty();
        assertThat(open(key, 1)).isEmpty();
    }

    private Optional<Invitation> waiting(long id) {
        return transaction.execute(
                _ -> invitations.find(id).filter(one -> one.state() == State.WAITING));
    }

    @Test
    void afterAWeekItIsTooOld() {
        clock.advance(VALID.minusMinutes(5));
        invite();
        String fresh = key;
        clock.advance(Duration.ofMinutes(6));
        assertThat(open(fresh, 1)).isPresent();
        invite();
        clock.advance(VALID.plusSeconds(1));
        assertThat(open(key, 1)).isEmpty();
    }

    @Test
    void ofTwoWhoOpenItAtOnceOneIsLetIn() throws Exception {
        var start = new CountDownLatch(1);
        var each = new ArrayList<Future<Boolean>>();
        try (var crowd = Executors.newFixedThreadPool(6)) {
            for (long group = 1; group <= 6; group++) {
                long from = group;
                each.add(
                        crowd.submit(
                                () -> {
                                    start.await();
                                    return open(key, from).isPresent();
                                }));
            }
            start.countDown();
            int letIn = 0;
            for (var one : each) if (one.get()) letIn++;
            assertThat(letIn).isEqualTo(1);
        }
    }
}
