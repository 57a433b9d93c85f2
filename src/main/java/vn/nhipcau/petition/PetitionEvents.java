package vn.nhipcau.petition;

import org.springframework.data.jpa.repository.JpaRepository;

import java.util.List;
import java.util.Optional;

/** The stored facts of all timelines. */
interface PetitionEvents extends JpaRepository<PetitionEvent, Long> {
    List<PetitionEvent> findByPetitionOrderByNumber(long petition);

    Optional<PetitionEvent> findFirstByPetitionOrderByNumberDesc(long petition);
}
