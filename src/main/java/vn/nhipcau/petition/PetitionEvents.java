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
            "select e from PetitionEvent e join (select x.petition as petition, max(x.number) as"
                    + " number from PetitionEvent x where x.petition in :petitions"
                    + " group by x.petition) last"
                    + " on e.petition = last.petition and e.number = last.number")
    List<PetitionEvent> lastOf(Collection<Long> petitions);

    Optional<PetitionEvent> findFirstByPetitionOrderByNumberDesc(long petition);
}
