package vn.nhipcau.duty;

import org.springframework.data.jpa.repository.JpaRepository;

/** The record of all duties. */
interface DutyEvents extends JpaRepository<DutyEvent, Long> {
    boolean existsByDutyAndKindAndFacts(long duty, DutyEvent.Kind kind, String facts);
}
