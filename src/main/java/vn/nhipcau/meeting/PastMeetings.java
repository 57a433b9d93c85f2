package vn.nhipcau.meeting;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The meetings that took place, and how far what follows is. Whoever changes one holds its lock;
 * joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastMeetings {
    private final StoredMeetings meetings;
    private final StoredRounds rounds;

    PastMeetings(StoredMeetings meetings, StoredRounds rounds) {
        this.meetings = meetings;
        this.rounds = rounds;
    }

    /** All of them, the latest first. */
    public List<VoterMeeting> latest(int most) {
        return meetings.findByStatusInOrderByStartsAtDescIdDesc(
                EnumSet.of(MeetingStatus.HELD, MeetingStatus.MINUTED, MeetingStatus.REPORTED),
                Limit.of(most));
    }

    /** It has its minutes. */
    public void minuted(VoterMeeting meeting) {
        goesOn(meeting, MeetingStatus.HELD, MeetingStatus.MINUTED);
    }

    /** The Standing Committee has its synthesis. */
    public void reported(VoterMeeting meeting) {
        goesOn(meeting, MeetingStatus.MINUTED, MeetingStatus.REPORTED);
    }

    private void goesOn(VoterMeeting meeting, MeetingStatus from, MeetingStatus to) {
        if (meeting.status() != from) throw new NotPossible(NotPossible.Why.OVER);
        meeting.becomes(to);
        meetings.saveAndFlush(meeting);
    }

    /** The round with this id, locked: of two meetings of it that are reported, one is the last. */
    public VoterMeetingRound lockRound(long id) {
        return rounds.findLockedById(id).orElseThrow();
    }

    /**
     * The meetings of the last round at which these groups met their voters, the earliest first;
     * their last meeting if they never met any in a round; none if they never met any at all.
     *
     * @param groups ids of delegate groups
     * @param except the id of a round that does not count because it is under way
     */
    public List<VoterMeeting> lastRound(Collection<String> groups, Optional<Long> except) {
        if (groups.isEmpty()) return List.of();
        var last = meetings.held(groups, except.orElse(-1L), Limit.of(1));
        var round = last.stream().findFirst().flatMap(VoterMeeting::round);
        return round.isEmpty()
                ? last
                : meetings.findByRoundOrderByStartsAtAscIdAsc(round.get()).stream()
                        .filter(meeting -> meeting.status().tookPlace())
                        .filter(
                                meeting ->
                                        meeting.delegateGroup()
                                                .filter(groups::contains)
                                                .isPresent())
                        .toList();
    }
}
