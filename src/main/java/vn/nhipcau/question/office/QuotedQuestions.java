package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionKind;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.answering.QuotedCases;
import vn.nhipcau.shared.CaseCode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Somebody replies to a message of ours that we do not know, but that names a question. */
@Component
class QuotedQuestions extends QuotedCases<Question, Answer> {
    private final Questions questions;

    QuotedQuestions(AnsweredQuestions cases, AnswerDrafts drafts, Questions questions) {
        super(cases, drafts);
        this.questions = questions;
    }

    @Override
    protected List<String> codes(String ours) {
        String head = ours.lines().findFirst().orElse("");
        return Arrays.stream(QuestionKind.values())
                .flatMap(kind -> CaseCode.all(kind.series(), head).stream())
                .toList();
    }

    @Override
    protected Optional<Question> withCode(String code) {
        return questions.withCode(code);
    }
}
