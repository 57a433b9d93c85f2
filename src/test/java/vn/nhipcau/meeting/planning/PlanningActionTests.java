package vn.nhipcau.meeting.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.nhipcau.meeting.PreparationKind;
import vn.nhipcau.meeting.VoterMeetingKind;

import java.util.Locale;
import java.util.function.Function;

/** Buttons name what they are about; those of earlier versions carry a position. */
class PlanningActionTests {
    private static <E extends Enum<E>> void isRead(
            String verb, E[] all, Function<E, PlanningAction> meant) {
        for (var one : all) {
            var action = meant.apply(one);
            String named = verb + ":" + one.name().toLowerCase(Locale.ROOT);
            assertThat(PlanMeetings.ACTIONS.write(action)).isEqualTo(named);
            assertThat(PlanMeetings.ACTIONS.read(named)).contains(action);
        }
    }

    private static <E extends Enum<E>> void isReadByPosition(
            String verb, E[] all, Function<E, PlanningAction> meant) {
        isRead(verb, all, meant);
        for (var one : all)
            assertThat(PlanMeetings.ACTIONS.read(verb + ":" + one.ordinal()))
                    .contains(meant.apply(one));
    }

    @Test
    void aButtonNamesWhatItIsAbout() {
        isReadByPosition("kind", VoterMeetingKind.values(), PlanningAction.OfKind::new);
        isReadByPosition("set", ArrangeMeeting.Field.values(), PlanningAction.SetField::new);
        isReadByPosition("deed", ArrangeMeeting.Deed.values(), PlanningAction.Wanted::new);
        isRead("did", PlanningAction.ByHand.values(), PlanningAction.Did::new);
    }

    @Test
    void whatIsSaidToBePreparedIsAllThatHasToBeSaid() {
        for (var kind : PreparationKind.values()) {
            if (!kind.isSaidByHand()) continue;
            var action = new PlanningAction.Did(PlanningAction.ByHand.of(kind));
            assertThat(action.what().kind()).isEqualTo(kind);
            assertThat(PlanMeetings.ACTIONS.read("did:" + kind.ordinal())).contains(action);
        }
    }

    @Test
    void whatIsThereNoMoreIsNotTakenForAnother() {
        for (String gone : new String[] {"10", "-1", "", "99999999999", "spring"})
            assertThat(PlanMeetings.ACTIONS.read("kind:" + gone)).isEmpty();
    }
}
