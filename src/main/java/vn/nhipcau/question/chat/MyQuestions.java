package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionEvent;
import vn.nhipcau.question.QuestionStatus;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Rich;
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
    private final DelegateAnswers answers;
    private final QuestionWords words;
    private final Roles roles;
    private final Cards cards;

    MyQuestions(
            Questions questions,
            DelegateAnswers answers,
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
    void list(Turn turn) {
        var own = questions.of(turn.person(), LISTED);
        if (own.isEmpty()) {
            turn.answer("question.mine.none");
            return;
        }
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("question.mine.list"));
        var rows = new ArrayList<List<Button>>();
        for (Question question : own) {
            lines.add(
                    turn.text(
                            "question.list.line",
                            question.code(),
                            question.addressee().in(turn.language()),
                            words.status(question, turn.language()),
                            words.day(question.due())));
            rows.add(List.of(KIND.button(question.code(), new Action.Show(code(question)))));
        }
        open(turn, new Face(Rich.lines(lines), rows));
    }

    /** One of theirs by what was typed as its code. */
    void show(Turn turn, String typed) {
        var question = questions.find(turn.person(), typed);
        if (question.isPresent()) open(turn, detail(turn, question.get()));
        else turn.answer("question.mine.notFound");
    }

    private Face detail(Turn turn, Question question) {
        var language = turn.language();
        var lines = new ArrayList<Rich>();
        lines.add(
                turn.text(
                        "question.mine.detail",
                        question.code(),
                        words.kind(question.kind(), language),
                        question.addressee().in(language),
                        words.status(question, language),
                        words.day(question.due())));
        if (question.isProposed()) lines.add(turn.text("question.unit.proposed"));
        lines.add(words.session(question.session().orElse(null), language));
        var events =
                questions.timeline(question).stream()
                        .filter(event -> event.kind().isForTheDelegate())
                        .toList();
        for (QuestionEvent event :
                events.subList(Math.max(0, events.size() - EVENTS), events.size()))
            lines.add(
                    turn.text(
                            "question.mine.event",
                            words.time(event.at()),
                            turn.words("question.event." + event.kind())));
        lines.add(turn.text("question.content", start(questions.text(question))));
        return new Face(Rich.lines(lines), buttons(turn, question));
    }

    private static String start(String text) {
        int most = 800;
        return Shortened.visibly(text, most);
    }

    private List<List<Button>> buttons(Turn turn, Question question) {
        var rows = new ArrayList<List<Button>>();
        if (question.answeredAt().isPresent())
            rows.add(
                    List.of(
                            button(
                                    turn,
                                    "question.mine.answer",
                                    new Action.Answer(code(question)))));
        if (mayPropose(question))
            rows.add(
                    List.of(
                            button(
                                    turn,
                                    "question.button.propose",
                                    new Action.Propose(code(question)))));
        if (mayWithdraw(question))
            rows.add(
                    List.of(
                            button(
                                    turn,
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

    private static Button button(Turn turn, String key, Action action) {
        return KIND.button(turn.words(key), action);
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
    public void tapped(Turn turn, Tap<Only, Action> tap) {
        Optional<Question> found = questions.find(turn.person(), tap.action().code());
        if (found.isEmpty() || !roles.has(turn.person(), Role.DELEGATE)) {
            turn.note("question.notYours");
            return;
        }
        var question = questions.locked(found.get().id());
        try {
            var face = carryOut(turn, tap.action(), question);
            cards.show(tap.card().id(), face);
        } catch (NotNow tooLate) {
            cards.show(tap.card().id(), detail(turn, question));
            turn.alert("question.mine.tooLate");
        }
    }

    private Face carryOut(Turn turn, Action action, Question question) {
        switch (action) {
            case Action.Withdraw _ -> {
                if (mayWithdraw(question)) return really(turn, question);
                turn.alert("question.mine.tooLate");
            }
            case Action.Really _ -> questions.withdraw(turn.person(), question.id());
            case Action.Propose _ -> questions.propose(turn.person(), question.id());
            case Action.Answer _ -> answers.showAgain(question);
            case Action.Show _ -> {}
        }
        return detail(turn, question);
    }

    private Face really(Turn turn, Question question) {
        return Face.of(
                turn.text("question.mine.really", question.code()),
                button(turn, "question.mine.yes", new Action.Really(code(question))),
                button(turn, "question.mine.no", new Action.Show(code(question))));
    }

    private void open(Turn turn, Face face) {
        cards.open(turn.address().id(), Lane.ANSWER, KIND.subject(new Only()), face, null);
    }
}
