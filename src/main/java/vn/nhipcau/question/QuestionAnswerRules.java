package vn.nhipcau.question;

import org.springframework.stereotype.Component;

import vn.nhipcau.question.QuestionEvent.Kind;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.AnswerRules;
import vn.nhipcau.record.Content;
import vn.nhipcau.record.DraftStep;

import java.time.Clock;
import java.util.Map;

/** What it means for a question that an answer to it is drafted, dropped or issued. */
@Component
class QuestionAnswerRules implements AnswerRules<Question, Answer> {
    private final Questions questions;
    private final Clock clock;

    QuestionAnswerRules(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    static Kind kind(DraftStep step) {
        return switch (step) {
            case DRAFTED -> Kind.DRAFTED;
            case SUBMITTED -> Kind.SUBMITTED;
            case CHANGES_REQUESTED -> Kind.CHANGES_REQUESTED;
            case DROPPED -> Kind.DRAFT_DROPPED;
            case ISSUED, CORRECTED -> Kind.ANSWERED;
            case DELIVERED -> Kind.DELIVERED;
            case UNDELIVERED -> Kind.UNDELIVERED;
        };
    }

    @Override
    public boolean mayBegin(Question question, Acting by) {
        return question.status().isOpen();
    }

    @Override
    public boolean mayGoOn(Question question, Answer draft) {
        return question.status().isOpen();
    }

    /** Whoever begins to answer sees to it, if nobody does yet. */
    @Override
    public Answer begin(Question question, Content<?> content, Acting by) {
        if (question.takenBy().isEmpty()) questions.accept(question.id(), by);
        return new Answer(question, content, by);
    }

    @Override
    public void drafted(Question question, Answer draft) {}

    @Override
    public void dropped(Question question) {}

    @Override
    public void answered(Question question, Answer answer) {
        question.answered(clock.instant());
    }

    @Override
    public Map<String, String> facts(DraftStep step, Answer answer, Acting by) {
        return step == DraftStep.DRAFTED ? Map.of() : Map.of("answer", String.valueOf(answer.id()));
    }
}
