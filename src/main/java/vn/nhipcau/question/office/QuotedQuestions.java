package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.QuotedReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionKind;
import vn.nhipcau.question.Questions;
import vn.nhipcau.shared.CaseCode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Somebody replies to a message of ours that we do not know: the code in its head says which
 * question it is, if they are asked it. Nothing is told of another's.
 */
@Component
class QuotedQuestions implements QuotedReplyHandler {
    private final Questions questions;
    private final ActingOffices desks;
    private final AnswerDrafts drafts;

    QuotedQuestions(Questions questions, ActingOffices desks, AnswerDrafts drafts) {
        this.questions = questions;
        this.desks = desks;
        this.drafts = drafts;
    }

    @Override
    public boolean quoted(UpdateContext context, String ours) {
        var codes = codes(ours.lines().findFirst().orElse(""));
        var asked =
                codes.size() == 1 ? theirs(context, codes.getFirst()) : Optional.<Question>empty();
        return asked.isPresent() && drafts.replied(context, asked.get().id());
    }

    private static List<String> codes(String head) {
        return Arrays.stream(QuestionKind.values())
                .flatMap(kind -> CaseCode.all(kind.series(), head).stream())
                .toList();
    }

    private Optional<Question> theirs(UpdateContext context, String code) {
        return questions
                .withCode(code)
                .map(found -> questions.locked(found.id()))
                .filter(found -> desks.acting(context, found).isPresent());
    }
}
