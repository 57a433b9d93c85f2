package vn.nhipcau.question;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.OpenWork;

/** How many questions a unit still has to answer. */
@Component
class QuestionWork implements OpenWork {
    private final StoredQuestions questions;

    QuestionWork(StoredQuestions questions) {
        this.questions = questions;
    }

    @Override
    public long of(String unitId) {
        return questions.countByUnitAndStatusIn(unitId, QuestionStatus.OPEN);
    }
}
