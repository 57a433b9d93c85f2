package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Turn;
import vn.nhipcau.duty.DutyCase;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.question.Questions;

import java.util.Collection;

/** Leads from what is owed to the question that it is owed for. */
@Component
class QuestionCase implements DutyCase {
    private final Questions questions;
    private final OfficeDesks desks;
    private final QuestionCards questionCards;
    private final AnswerDrafts drafts;

    QuestionCase(
            Questions questions,
            OfficeDesks desks,
            QuestionCards questionCards,
            AnswerDrafts drafts) {
        this.questions = questions;
        this.desks = desks;
        this.questionCards = questionCards;
        this.drafts = drafts;
    }

    @Override
    public String owner() {
        return "question";
    }

    @Override
    public void lock(Collection<String> keys) {
        questions.lockAll(keys.stream().map(Long::valueOf).toList());
    }

    @Override
    public boolean replied(Turn turn, String key) {
        return drafts.replied(turn, owner(), key);
    }

    @Override
    public boolean show(Turn turn, DutyKind kind, String key) {
        var question = questions.locked(Long.parseLong(key));
        if (!desks.where(question).contains(turn.address().id())) return false;
        questionCards.showAgain(question, turn.address().id());
        return true;
    }
}
