package vn.nhipcau.petition;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored petitions. */
interface StoredPetitions extends JpaRepository<Petition, Long> {
    Optional<Petition> findByCode(String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Petition> findLockedById(long id);

    List<Petition> findByPersonOrderByIdDesc(long person, Limit limit);

    List<Petition> findByPersonOrderById(long person);

    long countByPersonAndReceivedAtGreaterThanEqual(long person, Instant since);

    long countByUnitAndStatusIn(String unit, Collection<PetitionStatus> statuses);

    List<Petition> findByTriageIsNotNullOrderById();

    List<Petition> findByUnitAndStatusInOrderByDueAscIdAsc(
            String unit, Collection<PetitionStatus> statuses, Limit limit);
}
