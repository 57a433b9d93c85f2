package vn.nhipcau.question;

import org.springframework.data.jpa.repository.JpaRepository;

import java.util.List;

/** The stored texts. */
interface QuestionContents extends JpaRepository<QuestionContent, Long> {
    List<QuestionContent> findByCaseIdOrderById(long of);
}
