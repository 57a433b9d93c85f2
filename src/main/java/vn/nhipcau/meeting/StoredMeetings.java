package vn.nhipcau.meeting;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored meetings. */
interface StoredMeetings extends JpaRepository<VoterMeeting, Long> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<VoterMeeting> findLockedById(long id);

    List<VoterMeeting> findByRoundOrderByStartsAtAscIdAsc(long round);

    List<VoterMeeting> findByStatusInAndEndsAtAfterOrderByStartsAtAscIdAsc(
            Collection<MeetingStatus> statuses, Instant after);

    List<VoterMeeting> findByStatusInOrderByStartsAtDescIdDesc(
            Collection<MeetingStatus> statuses, Limit atMost);
}
