package vn.nhipcau.petition;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.nhipcau.petition.PetitionStatus.CLOSED;
import static vn.nhipcau.petition.PetitionStatus.FOLLOW_UP;
import static vn.nhipcau.petition.PetitionStatus.IN_PROGRESS;
import static vn.nhipcau.petition.PetitionStatus.MERGED;
import static vn.nhipcau.petition.PetitionStatus.NEEDS_INFO;
import static vn.nhipcau.petition.PetitionStatus.RECEIVED;
import static vn.nhipcau.petition.PetitionStatus.REDIRECTED;
import static vn.nhipcau.petition.PetitionStatus.REOPENED;
import static vn.nhipcau.petition.PetitionStatus.REPLIED;
import static vn.nhipcau.petition.PetitionStatus.REPLY_DRAFTED;
import static vn.nhipcau.petition.PetitionStatus.RETURNED;
import static vn.nhipcau.petition.PetitionStatus.ROUTED;
import static vn.nhipcau.petition.PetitionStatus.WITHDRAWN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** Where a petition may go from where. */
class PetitionStatusTests {
    private static EnumSet<PetitionStatus> after(PetitionStatus status) {
        var next = EnumSet.noneOf(PetitionStatus.class);
        Arrays.stream(PetitionStatus.values()).filter(status::mayBecome).forEach(next::add);
        return next;
    }

    @Test
    void theStraightWayLeadsFromReceivedToClosed() {
        var way = List.of(RECEIVED, ROUTED, IN_PROGRESS, REPLY_DRAFTED, REPLIED, CLOSED);
        for (int i = 1; i < way.size(); i++)
            assertThat(way.get(i - 1).mayBecome(way.get(i))).as(way.get(i).name()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOpenCanBeTakenBackAndWhatIsOverCannot(PetitionStatus status) {
        assertThat(status.mayBecome(WITHDRAWN)).isEqualTo(status.isOpen());
    }

    @Test
    void anAnswerIsOwedUntilThereIsOne() {
        assertThat(Arrays.stream(PetitionStatus.values()).filter(status -> !status.isOpen()))
                .containsExactly(REPLIED, FOLLOW_UP, REDIRECTED, WITHDRAWN, CLOSED);
    }

    @Test
    void whatWasTakenBackOrRedirectedStaysSo() {
        assertThat(after(WITHDRAWN)).isEmpty();
        assertThat(after(REDIRECTED)).isEmpty();
    }

    @Test
    void onlyWhatWasAnsweredCanBeReopened() {
        assertThat(Arrays.stream(PetitionStatus.values()).filter(s -> s.mayBecome(REOPENED)))
                .containsExactly(REPLIED, FOLLOW_UP, CLOSED);
    }

    @Test
    void noReplyLeavesWithoutADraft() {
        assertThat(Arrays.stream(PetitionStatus.values()).filter(s -> s.mayBecome(REPLIED)))
                // What was promised is reported by correcting the answer, which is a draft first.
                .containsExactly(MERGED, REPLY_DRAFTED, FOLLOW_UP);
    }

    @Test
    void aUnitCanAlwaysGiveItBackBeforeItReplied() {
        for (var status : List.of(ROUTED, IN_PROGRESS, REPLY_DRAFTED))
            assertThat(after(status)).contains(RETURNED, NEEDS_INFO);
        assertThat(after(RETURNED)).contains(ROUTED);
    }
}
