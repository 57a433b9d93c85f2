package vn.nhipcau.record;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored facts of all timelines of a kind of case. */
@NoRepositoryBean
public interface Facts<F extends Fact<?>> extends JpaRepository<F, Long> {
    /** All facts of a case, oldest first. */
    List<F> findByCaseIdOrderByNumber(long of);

    /** The newest fact of a case. */
    Optional<F> findFirstByCaseIdOrderByNumberDesc(long of);

    /** The newest fact of each of these cases. */
    @Query(
            "select e from #{#entityName} e join (select x.caseId as caseId, max(x.number) as"
                    + " number from #{#entityName} x where x.caseId in :cases"
                    + " group by x.caseId) last"
                    + " on e.caseId = last.caseId and e.number = last.number")
    List<F> lastOf(Collection<Long> cases);
}
