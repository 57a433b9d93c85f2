package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.duty.DutyCase;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.Collection;

/** Leads from what is owed to the question that it is owed for. */
@Component
class QuestionCase implements DutyCase<Id> {

    private final Questions questions;
    private final ActingOffices desks;
    private final QuestionCards questionCards;
    private final AnswerDrafts drafts;

    QuestionCase(
            Questions questions,
            ActingOffices desks,
            QuestionCards questionCards,
            AnswerDrafts drafts) {
        this.questions = questions;
        this.desks = desks;
        this.questionCards = questionCards;
        this.drafts = drafts;
    }

    @Override
    public SubjectKind<Id> about() {
        return QuestionWords.QUESTION;
    }

    @Override
    public void lock(Collection<Id> about) {
        questions.lockAll(about.stream().map(Id::id).toList());
    }

    @Override
    public boolean replied(UpdateContext context, Id about) {
        return drafts.replied(context, about.id());
    }

    @Override
    public boolean show(UpdateContext context, DutyKind kind, Id about) {
        var question = questions.locked(about.id());
        if (!desks.where(question).contains(context.address().id())) return false;
        questionCards.showAgain(question, context.address().id());
        return true;
    }
}
