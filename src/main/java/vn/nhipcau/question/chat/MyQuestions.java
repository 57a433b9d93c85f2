package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionEvent;
import vn.nhipcau.question.QuestionStatus;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Only;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A delegate looks at what they asked, and may take it back. Nobody finds another's. */
@Component
class MyQuestions implements CardHandler<Only, MyQuestions.Action> {
    private static final CardKind<Only, Action> KIND =
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

    /** As many of the newest events as one card shows beside the rest. */
    private static final int EVENTS = 20;

    private final Questions questions;
    private final DelegateDelivery answers;
    private final QuestionWords words;
    private final Roles roles;
    private final Cards cards;

    MyQuestions(
            Questions questions,
            DelegateDelivery answers,
            QuestionWords words,
            Roles roles,
            Cards cards) {
        this.questions = questions;
        this.answers = answers;
        this.words = words;
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
        var lines = new ArrayList<RichText>();
        lines.add(context.text("question.mine.list"));
        var rows = new ArrayList<List<Button>>();
        for (Question question : own) {
            lines.add(
                    context.text(
                            "question.list.line",
                            question.code(),
                            question.addressee().in(context.language()),
                            words.status(question, context.language()),
                            words.day(question.due())));
            rows.add(List.of(KIND.button(question.code(), new Action.Show(code(question)))));
        }
        open(context, new CardView(RichText.lines(lines), rows));
    }

    /** One of theirs by what was typed as its code. */
    void show(UpdateContext context, String typed) {
        var question = questions.find(context.person(), typed);
        if (question.isPresent()) open(context, detail(context, question.get()));
        else context.answer("question.mine.notFound");
    }

    private CardView detail(UpdateContext context, Question question) {
        var language = context.language();
        var lines = new ArrayList<RichText>();
        lines.add(
                context.text(
                        "question.mine.detail",
                        question.code(),
                        words.kind(question.kind(), language),
                        question.addressee().in(language),
                        words.status(question, language),
                        words.day(question.due())));
        if (question.isProposed()) lines.add(context.text("question.unit.proposed"));
        lines.add(words.session(question.session().orElse(null), language));
        var events =
                questions.timeline(question).stream()
                        .filter(event -> event.kind().isForTheDelegate())
                        .toList();
        for (QuestionEvent event :
                events.subList(Math.max(0, events.size() - EVENTS), events.size()))
            lines.add(
                    context.text(
                            "question.mine.event",
                            words.time(event.at()),
                            context.words("question.event." + event.kind())));
        lines.add(context.text("question.content", start(questions.text(question))));
        return new CardView(RichText.lines(lines), buttons(context, question));
    }

    private static String start(String text) {
        int most = 800;
        return Shortened.visibly(text, most);
    }

    private List<List<Button>> buttons(UpdateContext context, Question question) {
        var rows = new ArrayList<List<Button>>();
        if (question.answeredAt().isPresent())
            rows.add(
                    List.of(
                            button(
                                    context,
                                    "question.mine.answer",
                                    new Action.Answer(code(question)))));
        if (mayPropose(question))
            rows.add(
                    List.of(
                            button(
                                    context,
                                    "question.button.propose",
                                    new Action.Propose(code(question)))));
        if (mayWithdraw(question))
            rows.add(
                    List.of(
                            button(
                                    context,
                                    "question.mine.withdraw",
                                    new Action.Withdraw(code(question)))));
        return rows;
    }

    // Silence beyond the day can be taken to the session as well.
    private boolean mayPropose(Question question) {
        boolean late = question.status().isOpen() && words.today().isAfter(question.due());
        return !question.isProposed() && (late || question.status() == QuestionStatus.ANSWERED);
    }

    private static boolean mayWithdraw(Question question) {
        return question.status().isOpen() && question.answeredAt().isEmpty();
    }

    private static Button button(UpdateContext context, String key, Action action) {
        return KIND.button(context.words(key), action);
    }

    private static String code(Question question) {
        return question.code().toLowerCase(Locale.ROOT);
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
            cards.show(tap.card().id(), detail(context, question));
            context.alert("question.mine.tooLate");
        }
    }

    private CardView carryOut(UpdateContext context, Action action, Question question) {
        switch (action) {
            case Action.Withdraw _ -> {
                if (mayWithdraw(question)) return really(context, question);
                context.alert("question.mine.tooLate");
            }
            case Action.Really _ -> questions.withdraw(context.person(), question.id());
            case Action.Propose _ -> questions.propose(context.person(), question.id());
            case Action.Answer _ -> answers.showAgain(question);
            case Action.Show _ -> {}
        }
        return detail(context, question);
    }

    private CardView really(UpdateContext context, Question question) {
        return CardView.of(
                context.text("question.mine.really", question.code()),
                button(context, "question.mine.yes", new Action.Really(code(question))),
                button(context, "question.mine.no", new Action.Show(code(question))));
    }

    private void open(UpdateContext context, CardView view) {
        cards.answer(context.address().id(), KIND.subject(new Only()), view);
    }
}
