package vn.nhipcau.meeting;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

import java.util.Optional;

/** The stored rounds. */
interface StoredRounds extends JpaRepository<VoterMeetingRound, Long> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<VoterMeetingRound> findLockedById(long id);

    Optional<VoterMeetingRound> findBySessionAndKind(long session, RoundKind kind);
}
