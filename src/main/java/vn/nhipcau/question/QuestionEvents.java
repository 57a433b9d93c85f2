package vn.nhipcau.question;

import org.springframework.data.jpa.repository.JpaRepository;

import java.util.List;
import java.util.Optional;

/** The stored facts of all timelines. */
interface QuestionEvents extends JpaRepository<QuestionEvent, Long> {
    List<QuestionEvent> findByQuestionOrderByNumber(long question);

    Optional<QuestionEvent> findFirstByQuestionOrderByNumberDesc(long question);
}
