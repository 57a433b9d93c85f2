package vn.nhipcau.question;

import org.springframework.data.jpa.repository.JpaRepository;

import java.util.List;

/** Which files came with which question. */
interface QuestionFiles extends JpaRepository<QuestionFile, Long> {
    List<QuestionFile> findByQuestionOrderById(long question);

    List<QuestionFile> findByContentOrderById(long content);

    void deleteByQuestion(long question);
}
