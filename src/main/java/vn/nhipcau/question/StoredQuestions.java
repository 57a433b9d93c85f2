package vn.nhipcau.question;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored questions. */
interface StoredQuestions extends JpaRepository<Question, Long> {
    Optional<Question> findByCode(String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Question> findLockedById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select q from Question q where q.id in :ids order by q.id")
    List<Question> lockAll(Collection<Long> ids);

    List<Question> findByPersonOrderByIdDesc(long person, Limit limit);

    List<Question> findByPersonOrderById(long person);

    List<Question> findByUnitAndStatusInOrderById(String unit, Collection<QuestionStatus> statuses);

    List<Question> findByStatusInOrderByDueAscIdAsc(
            Collection<QuestionStatus> statuses, Limit limit);

    List<Question> findByProposedTrueAndStatusNotOrderByIdDesc(QuestionStatus not, Limit limit);

    long countByPersonAndStatus(long person, QuestionStatus status);

    long countByUnitAndStatusIn(String unit, Collection<QuestionStatus> statuses);
}
