package vn.nhipcau.record;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;

import vn.nhipcau.record.Draft.State;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored drafts and answers to a kind of case. */
@NoRepositoryBean
public interface StoredDrafts<D extends Draft> extends JpaRepository<D, Long> {
    /** Which case it answers, without reading the draft itself. */
    @Query("select d.caseId from #{#entityName} d where d.id = :id")
    Optional<Long> caseOf(long id);

    /** The newest of a case that is so far. */
    Optional<D> findFirstByCaseIdAndStateInOrderByIdDesc(long of, Collection<State> states);

    /** All of a case, oldest first. */
    List<D> findByCaseIdOrderById(long of);
}
