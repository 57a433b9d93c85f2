package vn.nhipcau.question;

import org.springframework.data.jpa.repository.JpaRepository;

import vn.nhipcau.question.Answer.State;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored answers. */
interface StoredAnswers extends JpaRepository<Answer, Long> {
    Optional<Answer> findFirstByQuestionAndStateInOrderByIdDesc(
            long question, Collection<State> states);

    List<Answer> findByQuestionOrderById(long question);
}
