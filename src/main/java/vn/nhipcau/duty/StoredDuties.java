package vn.nhipcau.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The stored duties. */
interface StoredDuties extends JpaRepository<Duty, Long> {
    List<Duty> findByReferenceAndStateInOrderById(String reference, Collection<Duty.State> states);

    // What waits to be sent on is listed as that, and not as an answer besides.
    String WORK =
            " from Duty d where d.unit = :unit and d.kind in :kinds and d.state in (OPEN, PAUSED)"
                    + " and (d.kind not in (REPLY, REVIEW) or not exists (select t.id from Duty t"
                    + " where t.reference = d.reference and t.kind = TRIAGE"
                    + " and t.state in (OPEN, PAUSED)))";

    String OVERDUE =
            " from Duty d where d.state = OPEN and d.kind in :kinds and d.time.due < :today"
                    + " and (:ward is null or d.ward = :ward)";

    /** What a unit owes, the most urgent first. */
    @Query("select d" + WORK + " order by d.time.due, d.id")
    List<Duty> work(String unit, Collection<DutyKind> kinds, Pageable page);

    @Query("select count(*)" + WORK)
    long countWork(String unit, Collection<DutyKind> kinds);

    @Query("select count(*)" + WORK + " and d.state = OPEN and d.time.due < :today")
    long countLateWork(String unit, Collection<DutyKind> kinds, LocalDate today);

    @Query("select d" + OVERDUE + " order by d.time.due, d.id")
    List<Duty> overdue(
            Collection<DutyKind> kinds, LocalDate today, @Nullable String ward, Pageable page);

    @Query("select count(*)" + OVERDUE)
    long countOverdue(Collection<DutyKind> kinds, LocalDate today, @Nullable String ward);

    /** A duty with what it is about: enough to lock the one before the other. */
    record Pending(long id, String reference) {}

    // In the whole order of the index, or H2 sorts all of them for the first few.
    @Query(
            "select new vn.nhipcau.duty.StoredDuties$Pending(d.id, d.reference) from Duty d"
                    + " where d.state = OPEN and d.urging.nextOn <= :today"
                    + " order by d.state, d.urging.nextOn, d.id")
    List<Pending> toUrge(LocalDate today, Limit limit);

    @Query(
            "select new vn.nhipcau.duty.StoredDuties$Pending(d.id, d.reference) from Duty d"
                    + " where d.state in (OPEN, PAUSED) and d.id > :after order by d.id")
    List<Pending> owed(long after, Limit limit);

    /**
     * So many duties of one unit were urged at the same people on one morning.
     *
     * @param late how many of these were late on the morning on which they are told, of whatever
     *     kind: as many as their lines say
     */
    record Urged(
            LocalDate day,
            @Nullable String unit,
            @Nullable String ward,
            String nudgedTo,
            long count,
            long late) {}

    // What is asked for stands in the index whole: a town can have very much to do on one morning.
    @Query(
            "select new vn.nhipcau.duty.StoredDuties$Urged("
                    + "d.urging.nudgedOn, d.unit, d.ward, d.urging.nudgedTo, count(*),"
                    + " sum(case when d.time.due < :day then 1L else 0L end))"
                    + " from Duty d where d.urging.nudgedOn between :since and :day and d.state = OPEN"
                    + " group by d.urging.nudgedOn, d.unit, d.ward, d.urging.nudgedTo")
    List<Urged> urged(LocalDate since, LocalDate day);

    @Query(
            "select new vn.nhipcau.duty.StoredDuties$Urged("
                    + "d.urging.nudgedOn, d.unit, d.ward, d.urging.nudgedTo, count(*),"
                    + " sum(case when d.time.due < :day then 1L else 0L end))"
                    + " from Duty d where d.urging.nudgedOn = :day and d.state = OPEN and d.unit in :units"
                    + " group by d.urging.nudgedOn, d.unit, d.ward, d.urging.nudgedTo")
    List<Urged> urged(LocalDate day, Collection<String> units);

    // In the whole order of the index, or H2 sorts all of them for the first few.
    @Query(
            "select d from Duty d where d.urging.nudgedOn = :#{#those.day} and d.state = OPEN"
                    + " and d.unit = :#{#those.unit} and d.ward is not distinct from :#{#those.ward}"
                    + " and d.urging.nudgedTo = :#{#those.nudgedTo}"
                    + " order by d.urging.nudgedOn, d.state, d.unit, d.ward, d.urging.nudgedTo, d.time.due, d.id")
    List<Duty> urged(Urged those, Limit limit);
}
