package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Only;

import java.util.List;
import java.util.Optional;

/** A delegate looks at what they asked, and may take it back. Nobody finds another's. */
@Component
class MyQuestions implements CardHandler<Only, MyQuestions.Action> {
    static final CardKind<Only, Action> KIND =
            CardKind.of(SubjectKind.ofOne("myquestions"), Action.class);

    /** What the buttons do; the codes in lower case. */
    sealed interface Action {
        /** The code of the question. */
        String code();

        /** It is shown. */
        record Show(String code) implements Action {}

        /** Its answer is brought again. */
        record Answer(String code) implements Action {}

        /** It is proposed for a session. */
        record Propose(String code) implements Action {}

        /** Shall it really be taken back? */
        record Withdraw(String code) implements Action {}

        /** It shall. */
        record Really(String code) implements Action {}
    }

    private static final int LISTED = 10;

    private final Questions questions;
    private final DelegateDelivery answers;
    private final MyQuestionsView views;
    private final Roles roles;
    private final Cards cards;

    MyQuestions(
            Questions questions,
            DelegateDelivery answers,
            MyQuestionsView views,
            Roles roles,
            Cards cards) {
        this.questions = questions;
        this.answers = answers;
        this.views = views;
        this.roles = roles;
        this.cards = cards;
    }

    /** The list of what they asked, with a button to each. */
    void list(UpdateContext context) {
        var own = questions.of(context.person(), LISTED);
        if (own.isEmpty()) {
            context.answer("question.mine.none");
            return;
        }
        open(context, views.list(context, own));
    }

    /** One of theirs by what was typed as its code. */
    void show(UpdateContext context, String typed) {
        var question = questions.find(context.person(), typed);
        if (question.isPresent()) open(context, views.one(context, question.get()));
        else context.answer("question.mine.notFound");
    }

    @Override
    public CardKind<Only, Action> kind() {
        return KIND;
    }

    /** None: they stand in the chat of whose question it is, which is emptied as a whole. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Only, Action> tap) {
        Optional<Question> found = questions.find(context.person(), tap.action().code());
        if (found.isEmpty() || !roles.has(context.person(), Role.DELEGATE)) {
            context.note("question.notYours");
            return;
        }
        var question = questions.locked(found.get().id());
        try {
            var view = carryOut(context, tap.action(), question);
            cards.show(tap.card().id(), view);
        } catch (NotNow tooLate) {
            cards.show(tap.card().id(), views.one(context, question));
            context.alert("question.mine.tooLate");
        }
    }

    private CardView carryOut(UpdateContext context, Action action, Question question) {
        switch (action) {
            case Action.Withdraw _ -> {
                if (MyQuestionsView.mayWithdraw(question)) return views.really(context, question);
                context.alert("question.mine.tooLate");
            }
            case Action.Really _ -> questions.withdraw(context.person(), question.id());
            case Action.Propose _ -> questions.propose(context.person(), question.id());
            case Action.Answer _ -> answers.showAgain(question);
            case Action.Show _ -> {}
        }
        return views.one(context, question);
    }

    private void open(UpdateContext context, CardView view) {
        cards.answer(context.address().id(), KIND.subject(new Only()), view);
    }
}
