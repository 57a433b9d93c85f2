package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionStatus;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.ArrayList;
import java.util.List;

/** The answer in the delegate's own chat: agreed, to be made clearer, or for a session. */
@Component
class DelegateAnswers implements CardHandler<Id, DelegateAnswers.Action>, ReplyHandler {
    static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("delegateanswer"), Action.class);

    /** What the buttons do. */
    sealed interface Action {
        /** They agree. */
        record Agree() implements Action {}

        /** It shall be made clearer. */
        record Clarify() implements Action {}

        /** It is proposed for a session. */
        record Propose() implements Action {}
    }

    private final Questions questions;
    private final Answers answers;
    private final AskClarification clarification;
    private final Flows flows;
    private final Roles roles;

    DelegateAnswers(
            Questions questions,
            Answers answers,
            AskClarification clarification,
            Flows flows,
            Roles roles) {
        this.questions = questions;
        this.answers = answers;
        this.clarification = clarification;
        this.flows = flows;
        this.roles = roles;
    }

    static String subject(Answer answer) {
        return SubjectKind.of(KIND.about(), answer.id());
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** Answers quote what was asked, and so do letters to the delegate. */
    @Override
    public List<String> quoting(CaseRef erased) {
        if (erased.kind() != CaseRef.Kind.QUESTION) return List.of();
        var all = new ArrayList<>(List.of(SubjectKind.of(QuestionWords.OWN, erased.id())));
        answers.all(questions.locked(erased.id())).stream()
                .map(DelegateAnswers::subject)
                .forEach(all::add);
        return all;
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(
                Hearing.of(
                        KIND.about(),
                        (context, about) ->
                                replied(context, answers.find(about.id()).orElseThrow().caseId())),
                Hearing.of(QuestionWords.OWN, (context, about) -> replied(context, about.id())));
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var answer = answers.find(tap.about().id()).orElseThrow();
        var question = questions.locked(answer.caseId());
        if (!isTheirs(context, question)) {
            context.note("question.notYours");
            return;
        }
        try {
            switch (tap.action()) {
                case Action.Agree() -> questions.agree(context.person(), question.id());
                case Action.Clarify() -> clarification.begin(flows, context, question, "");
                case Action.Propose() -> questions.propose(context.person(), question.id());
            }
        } catch (NotNow tooLate) {
            context.alert("question.answer.tooLate");
        }
    }

    private boolean isTheirs(UpdateContext context, Question question) {
        return question.isOf(context.person().id()) && roles.has(context.person(), Role.DELEGATE);
    }

    /** Whoever writes back to an answer wants to know more: they are asked whether it is that. */
    private boolean replied(UpdateContext context, long id) {
        var question = questions.locked(id);
        if (!isTheirs(context, question)) return false;
        if (question.status() != QuestionStatus.ANSWERED) context.reply("question.mine.asItIs");
        else if (context.said() instanceof MessageContent.Words(var what))
            clarification.begin(flows, context, question, what);
        else context.hint("question.onlyWords");
        return true;
    }
}
