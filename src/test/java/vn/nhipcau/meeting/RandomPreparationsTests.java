package vn.nhipcau.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.duty.Duties;
import vn.nhipcau.duty.Duty;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Whatever is done to a round's meetings in whichever order, what is owed fits how they stand. */
@StoryTest
class RandomPreparationsTests {
    private static final int STEPS = 60;

    @Autowired ApplicationContext house;
    @Autowired Preparations preparations;
    @Autowired Sessions sessions;
    @Autowired Duties duties;
    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;

    @RepeatedTest(6)
    void whatIsOwedFitsTheMeetings(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        var random = new Random(seed);
        var assembly = new Assembly(house);
        long lan = assembly.id(new People(messenger, receiver).secretary());
        long session =
                assembly.session(60 + seed, LocalDate.of(2027, 5, 18), LocalDate.of(2027, 5, 20));
        long round =
                assembly.does(
                        () ->
                                assembly.meetings()
                                        .planRound(sessions.get(session), RoundKind.BEFORE, lan)
                                        .id());
        for (int step = 0; step < STEPS; step++) {
            assembly.does(
                    () -> {
                        something(assembly, round, random, lan);
                        return round;
                    });
            assembly.does(
                    () -> {
                        everythingFits(assembly.meetings(), round, "seed " + seed);
                        return round;
                    });
        }
        assembly.does(() -> sessions.cancel(session));
        assertThat(assembly.does(() -> preparations.of(round)))
                .as("seed %d", seed)
                .noneMatch(Preparation::isOpen);
    }

    private void something(Assembly assembly, long round, Random random, long by) {
        var meetings = assembly.meetings();
        var arrangements = assembly.arrangements();
        var all = meetings.of(meetings.round(round));
        long one = all.get(random.nextInt(all.size())).id();
        try {
            switch (random.nextInt(8)) {
                case 0, 1 -> arrangements.setPlace(one, "Hội trường " + random.nextInt(99), null);
                case 2, 3 -> arrangements.setTime(one, Assembly.at(day(random) + "T18:00"));
                case 4 -> meetings.announce(one);
                case 5 -> meetings.postpone(one);
                case 6 -> {
                    if (random.nextInt(4) == 0) meetings.cancel(one);
                    else preparations.done(round, any(random), by);
                }
                default -> {
                    if (all.size() < 12)
                        meetings.plan(
                                round, VoterMeetingKind.PRE_SESSION, "to-2", List.of("bo-de"), by);
                }
            }
        } catch (NotPossible asItStands) {
            // Nothing has happened then.
        }
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2027, 3, 1).plusDays(random.nextInt(60));
    }

    private static PreparationKind any(Random random) {
        return PreparationKind.values()[random.nextInt(PreparationKind.values().length)];
    }

    private void everythingFits(Meetings meetings, long round, String seed) {
        var all = preparations.of(round);
        for (VoterMeeting meeting : meetings.of(meetings.round(round))) {
            var notice = only(all, PreparationKind.PUBLIC_NOTICE, meeting.id());
            assertThat(notice.state())
                    .as("%s: public notice of %s", seed, meeting.status())
                    .isEqualTo(expected(meeting));
            if (meeting.status() == MeetingStatus.PLANNED)
                assertThat(notice.day())
                        .as("%s: counted from its day", seed)
                        .isEqualTo(
                                LocalDate.ofInstant(
                                        meeting.time().starts(), ZoneId.of("Asia/Ho_Chi_Minh")));
        }
        for (PreparationKind kind : PreparationKind.values()) {
            var due =
                    all.stream()
                            .filter(one -> one.kind() == kind && one.isOpen())
                            .map(Preparation::due)
                            .min(LocalDate::compareTo);
            var owed = duties.owed(DutyKind.PREPARATION, Preparation.reference(round, kind));
            assertThat(owed.map(Duty::due)).as("%s: the duty of %s", seed, kind).isEqualTo(due);
        }
    }

    private static Preparation.State expected(VoterMeeting meeting) {
        if (meeting.announcedAt().isPresent()) return Preparation.State.DONE;
        return meeting.status() == MeetingStatus.CANCELLED
                ? Preparation.State.DROPPED
                : Preparation.State.OPEN;
    }

    private static Preparation only(List<Preparation> all, PreparationKind kind, long meeting) {
        return all.stream()
                .filter(one -> one.kind() == kind && Objects.equals(one.meeting(), meeting))
                .findFirst()
                .orElseThrow();
    }
}
