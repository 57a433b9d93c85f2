package vn.nhipcau.petition;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored petitions. */
interface StoredPetitions extends JpaRepository<Petition, Long> {
    Optional<Petition> findByCode(String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Petition> findLockedById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Petition p where p.id in :ids order by p.id")
    List<Petition> lockAll(Collection<Long> ids);

    /**
     * Answered before this time, and nothing said since. Whoever the answer did not reach has been
     * silent only since somebody told them of it by other means.
     */
    @Query(
            "select p.id from Petition p where p.status = REPLIED and p.answeredAt < :before"
                    + " and not exists (select e from PetitionEvent e where e.caseId = p.id"
                    + " and (e.kind = TOLD_OTHERWISE and e.at >= :before"
                    + " or e.kind in (UNDELIVERED, FILES_UNDELIVERED)"
                    + " and (p.person is not null or p.source <> CHAT)"
                    + " and not exists (select t from PetitionEvent t where t.caseId = p.id"
                    + " and t.number > e.number and t.kind in (DELIVERED, TOLD_OTHERWISE))))"
                    + " order by p.answeredAt, p.id")
    List<Long> silentSince(Instant before, Limit limit);

    @Query(
            "select p.id from Petition p where p.unit in :units and p.triage is null"
                    + " and p.status in :statuses order by p.id")
    List<Long> heldBy(Collection<String> units, Collection<PetitionStatus> statuses, Limit limit);

    @Query(
            "select p.id from Petition p where p.unit = :unit and p.triage = UNREACHABLE"
                    + " and p.status in :statuses order by p.id")
    List<Long> leftAt(String unit, Collection<PetitionStatus> statuses, Limit limit);

    List<Petition> findByPersonOrderByIdDesc(long person, Limit limit);

    List<Petition> findByPersonOrderById(long person);

    long countByPersonAndReceivedAtGreaterThanEqual(long person, Instant since);

    long countByUnitAndStatusIn(String unit, Collection<PetitionStatus> statuses);

    List<Petition> findByTriageIsNotNullOrderById();

    List<Petition> findByUnitAndStatusInOrderByDueAscIdAsc(
            String unit, Collection<PetitionStatus> statuses, Limit limit);
}
