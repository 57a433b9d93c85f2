package vn.nhipcau.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.council.CouncilSession.Status;
import vn.nhipcau.testing.StoryTest;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The council's sessions are planned, moved, held; everybody who must know is told at once. */
@StoryTest
class SessionsTests {
    private static final LocalDate DECEMBER_9 = LocalDate.of(2026, 12, 9);

    @TestConfiguration
    static class Ear {
        final List<SessionChanged> heard = new ArrayList<>();

        @EventListener
        void hear(SessionChanged change) {
            heard.add(change);
        }
    }

    @Autowired Sessions sessions;
    @Autowired BusinessClock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired Ear handler;

    private static SessionPlan plan(int number, LocalDate opens, int days) {
        return new SessionPlan(
                number,
                new Name("Kỳ họp thứ " + number, "Session " + number),
                CouncilSessionKind.REGULAR_YEAR_END,
                opens,
                opens.plusDays(days - 1),
                List.of());
    }

    @Test
    void aSessionIsPlannedChangedAndHeld() {
        handler.heard.clear();
        var eighth = sessions.plan(plan(8, DECEMBER_9, 3));
        var urgent = sessions.plan(plan(9, DECEMBER_9.minusDays(10), 1));
        assertThat(sessions.upcoming()).containsSubsequence(urgent, eighth);
        assertThat(handler.heard.getFirst().isNew()).isTrue();

        var agenda = List.of("Báo cáo kết quả giải quyết kiến nghị cử tri", "Chất vấn");
        var changed =
                sessions.change(
                        eighth.id(),
                        eighth.plan().with(agenda).on(DECEMBER_9.plusDays(1), eighth.closes()));
        assertThat(changed.agenda()).isEqualTo(agenda);
        assertThat(handler.heard.getLast().hasMoved()).isTrue();
        assertThat(handler.heard.getLast().before()).isEqualTo(eighth);
        assertThat(sessions.change(eighth.id(), changed.plan())).isEqualTo(changed);
        assertThat(handler.heard).hasSize(3);

        clock.advance(Duration.ofDays(30));
        assertThat(sessions.get(eighth.id()).status()).isEqualTo(Status.HELD);
        assertThat(sessions.past()).startsWith(sessions.get(eighth.id()));
        assertThatThrownBy(() -> sessions.change(eighth.id(), plan(8, DECEMBER_9, 1)))
                .isInstanceOf(SessionOver.class);
        assertThatThrownBy(() -> sessions.cancel(eighth.id())).isInstanceOf(SessionOver.class);
    }

    @Test
    void twoSessionsAheadNeverBearOneNumber() {
        var tenth = sessions.plan(plan(10, DECEMBER_9.plusDays(60), 1));
        assertThatThrownBy(() -> sessions.plan(plan(10, DECEMBER_9.plusDays(90), 1)))
                .isInstanceOfSatisfying(
                        SessionNumberTaken.class,
                        taken -> assertThat(taken.other()).isEqualTo(tenth));
        var eleventh = sessions.plan(plan(11, DECEMBER_9.plusDays(90), 1));
        assertThatThrownBy(() -> sessions.change(eleventh.id(), plan(10, eleventh.opens(), 1)))
                .isInstanceOf(SessionNumberTaken.class);

        var cancelled = sessions.cancel(tenth.id());
        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
        assertThat(handler.heard.getLast().isCancelled()).isTrue();
        assertThat(sessions.cancel(tenth.id())).isEqualTo(cancelled);
        assertThat(sessions.upcoming()).doesNotContain(cancelled);
        assertThat(sessions.change(eleventh.id(), plan(10, eleventh.opens(), 1)).number())
                .isEqualTo(10);
    }

    @Test
    void whatIsRefusedLeavesTheTransactionAsItWas() {
        transaction.executeWithoutResult(
                _ -> {
                    sessions.plan(plan(55, DECEMBER_9.plusDays(200), 1));
                    assertThatThrownBy(() -> sessions.plan(plan(55, DECEMBER_9, 1)))
                            .isInstanceOf(SessionNumberTaken.class);
                });
        assertThat(sessions.aheadWith(55)).isPresent();
    }

    @Test
    void joinsTheTransactionOfWhoeverCalls() {
        transaction.executeWithoutResult(
                all -> {
                    sessions.plan(plan(77, DECEMBER_9, 1));
                    all.setRollbackOnly();
                });
        assertThat(sessions.aheadWith(77)).isEmpty();
    }

    @Test
    void aPlanEndsAfterItBegins() {
        assertThatThrownBy(() -> plan(8, DECEMBER_9, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan(0, DECEMBER_9, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
