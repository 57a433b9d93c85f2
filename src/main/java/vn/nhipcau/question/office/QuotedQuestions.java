package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.QuotedEar;
import vn.nhipcau.chat.Turn;
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
class QuotedQuestions implements QuotedEar {
    private final Questions questions;
    private final OfficeDesks desks;
    private final AnswerDrafts drafts;

    QuotedQuestions(Questions questions, OfficeDesks desks, AnswerDrafts drafts) {
        this.questions = questions;
        this.desks = desks;
        this.drafts = drafts;
    }

    @Override
    public boolean quoted(Turn turn, String ours) {
        var codes = codes(ours.lines().findFirst().orElse(""));
        var asked = codes.size() == 1 ? theirs(turn, codes.getFirst()) : Optional.<Question>empty();
        return asked.isPresent() && drafts.replied(turn, asked.get().id());
    }

    private static List<String> codes(String head) {
        return Arrays.stream(QuestionKind.values())
                .flatMap(kind -> CaseCode.all(kind.series(), head).stream())
                .toList();
    }

    private Optional<Question> theirs(Turn turn, String code) {
        return questions
                .withCode(code)
                .map(found -> questions.locked(found.id()))
                .filter(found -> desks.acting(turn, found).isPresent());
    }
}
