package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Question;
import vn.nhipcau.record.answering.AnsweringTools;
import vn.nhipcau.record.answering.EditedDrafts;

/** Whoever is asked edits what they said of questions. */
@Component
class EditedOfficeAnswers extends EditedDrafts<Question, Answer> {
    EditedOfficeAnswers(AnsweredQuestions questions, AnswerDrafts drafts, AnsweringTools tools) {
        super(questions, drafts, tools);
    }
}
