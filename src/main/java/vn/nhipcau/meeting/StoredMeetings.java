package vn.nhipcau.meeting;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored meetings. */
interface StoredMeetings extends JpaRepository<VoterMeeting, Long> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<VoterMeeting> findLockedById(long id);

    // What belongs to a round goes before what does not; then the latest.
    @Query(
            "select m from VoterMeeting m where m.delegateGroup in :groups"
                    + " and m.status in (HELD, MINUTED, REPORTED)"
                    + " and coalesce(m.round, 0) <> :except"
                    + " order by case when m.round is null then 1 else 0 end, m.startsAt desc, m.id")
    List<VoterMeeting> held(Collection<String> groups, long except, Limit limit);

    List<VoterMeeting> findByRoundOrderByStartsAtAscIdAsc(long round);

    List<VoterMeeting> findByStatusInAndEndsAtAfterOrderByStartsAtAscIdAsc(
            Collection<MeetingStatus> statuses, Instant after);

    List<VoterMeeting> findByStatusInOrderByStartsAtDescIdDesc(
            Collection<MeetingStatus> statuses, Limit atMost);
}
