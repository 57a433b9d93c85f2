package vn.nhipcau.meeting;

import org.springframework.data.jpa.repository.JpaRepository;

import java.util.Optional;

/** The stored rounds. */
interface StoredRounds extends JpaRepository<VoterMeetingRound, Long> {
    Optional<VoterMeetingRound> findBySessionAndKind(long session, RoundKind kind);
}
