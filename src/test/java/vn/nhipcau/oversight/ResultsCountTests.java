package vn.nhipcau.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.nhipcau.oversight.Results.LastRound;
import vn.nhipcau.oversight.Results.OfArea;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionRegister.Line;
import vn.nhipcau.petition.PetitionStatus;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What counts as what in the results that a delegate is handed. */
class ResultsCountTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate ROUND = LocalDate.of(2026, 6, 12);
    private static final LocalDate MINUTED = LocalDate.of(2026, 6, 15);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final Line OLD_AND_OPEN = line(1, "2026-05-04", PetitionStatus.IN_PROGRESS);
    private static final Line AT_THE_ROUND = line(2, "2026-06-15", PetitionStatus.ROUTED);
    private static final Line LATER = line(3, "2026-06-16", PetitionStatus.ROUTED);
    private static final Line TIMELY = answered(4, "2026-06-16", "2026-07-01", "2026-07-01");
    private static final Line LATE = answered(5, "2026-06-16", "2026-07-02", "2026-07-01");
    private static final Line ASKED = line(6, "2026-06-16", PetitionStatus.NEEDS_INFO);
    private static final Line ENDED = line(7, "2026-06-16", PetitionStatus.CLOSED);
    private static final Line PROMISED = promised(8, "Vỉa hè vỡ", 31);

    /** Answered long ago, with a promise for so many days after November. */
    static Line promised(long id, String said, int days) {
        return new Line(
                id,
                "KN-" + id,
                Optional.empty(),
                Petition.Source.CHAT,
                "roads",
                Optional.empty(),
                PetitionStatus.FOLLOW_UP,
                Optional.empty(),
                LocalDate.of(2026, 2, 2).atStartOfDay(ZONE).toInstant(),
                Optional.empty(),
                LocalDate.of(2026, 3, 3),
                Optional.of(LocalDate.of(2026, 3, 3).atStartOfDay(ZONE).toInstant()),
                said,
                "",
                Optional.of(LocalDate.of(2026, 11, 30).plusDays(days)),
                List.of(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    private static Line line(long id, String received, PetitionStatus status) {
        return line(id, received, status, null, "2026-07-01");
    }

    private static Line answered(long id, String received, String answered, String due) {
        return line(id, received, PetitionStatus.REPLIED, answered, due);
    }

    static Line line(
            long id,
            String received,
            PetitionStatus status,
            @Nullable String answered,
            String due) {
        return new Line(
                id,
                "KN-" + id,
                Optional.of("bo-de"),
                Petition.Source.CHAT,
                id % 2 == 0 ? "drainage" : "lighting",
                Optional.of("ubnd-bo-de"),
                status,
                Optional.empty(),
                LocalDate.parse(received).atTime(9, 0).atZone(ZONE).toInstant(),
                Optional.empty(),
                LocalDate.parse(due),
                Optional.ofNullable(answered)
                        .map(day -> LocalDate.parse(day).atTime(17, 0).atZone(ZONE).toInstant()),
                "Nội dung " + id,
                "",
                Optional.empty(),
                List.of(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    private static Results results(@Nullable LastRound last, Line... lines) {
        return new Results(
                null, TODAY.atTime(LocalTime.NOON).atZone(ZONE), ROUND, last, null, List.of(lines));
    }

    private static Results results(Line... lines) {
        return results(new LastRound(MINUTED, Set.of()), lines);
    }

    @Test
    void whatWasReceivedUntilTheMinutesWereDueIsOfTheLastRound() {
        var results = results(LATER, AT_THE_ROUND, OLD_AND_OPEN, TIMELY);
        assertThat(results.leftOver()).containsExactly(AT_THE_ROUND, OLD_AND_OPEN);
        assertThat(results.otherwiseLate()).containsExactly(LATER);
    }

    @Test
    void whatWasBroughtForwardInItIsOfTheLastRoundWheneverItWasReceived() {
        var results = results(new LastRound(MINUTED, Set.of(3L)), LATER, TIMELY);
        assertThat(results.leftOver()).containsExactly(LATER);
        assertThat(results.otherwiseLate()).isEmpty();
    }

    @Test
    void withoutARoundNothingIsLeftOver() {
        var results = results((LastRound) null, OLD_AND_OPEN);
        assertThat(results.leftOver()).isEmpty();
        assertThat(results.otherwiseLate()).containsExactly(OLD_AND_OPEN);
    }

    @Test
    void onTimeIsCountedOverAllThatShouldBeAnswered() {
        var results = results(TIMELY, LATE, LATER);
        assertThat(results.timely()).isOne();
        assertThat(results.wereDue()).isEqualTo(3);
    }

    @Test
    void whileThePersonIsAskedNothingIsLate() {
        var results = results(ASKED);
        assertThat(results.open()).containsExactly(ASKED);
        assertThat(results.late()).isEmpty();
        assertThat(results.wereDue()).isZero();
    }

    @Test
    void whatEndedWithoutAnAnswerIsNotAnswered() {
        var results = results(ENDED, TIMELY);
        assertThat(results.all()).hasSize(2);
        assertThat(results.answered()).containsExactly(TIMELY);
    }

    @Test
    void anOldPromiseIsNamedAndNotCounted() {
        var results = results(PROMISED, TIMELY, LATE, OLD_AND_OPEN);
        assertThat(results.promised()).containsExactly(PROMISED);
        assertThat(results.all()).containsExactly(TIMELY, LATE, OLD_AND_OPEN);
        assertThat(results.received()).isEqualTo(2);
        assertThat(results.areas())
                .containsExactly(new OfArea("lighting", 2), new OfArea("drainage", 1));
    }

    @Test
    void eachListHasRoomBeforeAnyHasMore() {
        assertThat(ResultsLists.shares(new int[] {100, 100, 100}, 12)).containsExactly(6, 3, 3);
        assertThat(ResultsLists.shares(new int[] {2, 0, 100}, 12)).containsExactly(2, 0, 10);
        assertThat(ResultsLists.shares(new int[] {9, 9}, 4)).containsExactly(3, 1);
        assertThat(ResultsLists.shares(new int[] {1, 1}, 9)).containsExactly(1, 1);
    }
}
