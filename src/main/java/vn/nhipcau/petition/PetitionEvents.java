package vn.nhipcau.petition;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored facts of all timelines. */
interface PetitionEvents extends JpaRepository<PetitionEvent, Long> {
    List<PetitionEvent> findByPetitionOrderByNumber(long petition);

    @Query(
            "select e from PetitionEvent e where e.petition in :petitions and e.number ="
                    + " (select max(x.number) from PetitionEvent x where x.petition = e.petition)")
    List<PetitionEvent> lastOf(Collection<Long> petitions);

    Optional<PetitionEvent> findFirstByPetitionOrderByNumberDesc(long petition);
}
