package vn.nhipcau.meeting;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The meetings that took place. Joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastMeetings {
    private final StoredMeetings meetings;

    PastMeetings(StoredMeetings meetings) {
        this.meetings = meetings;
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
