package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Only;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * The secretariat sees what delegates ask: what they propose for a session, what waits for an
 * answer; and each of them whole.
 */
@Component
class QuestionListCommand implements ChatCommand, CardHandler<Only, QuestionListCommand.Action> {
    private static final CardKind<Only, Action> KIND =
            CardKind.of(SubjectKind.ofOne("questionlist"), Action.class);

    /** What the buttons do. */
    sealed interface Action {
        /** The question with this code, in lower case, is shown. */
        record Show(String code) implements Action {}
    }

    private static final int LISTED = 15;
    private static final int IN_A_ROW = 2;

    private final Questions questions;
    private final Answers answers;
    private final OfficeView views;
    private final QuestionWords words;
    private final People people;
    private final Cards cards;
    private final Outbox outbox;

    QuestionListCommand(
            Questions questions,
            Answers answers,
            OfficeView views,
            QuestionWords words,
            People people,
            Cards cards,
            Outbox outbox) {
        this.questions = questions;
        this.answers = answers;
        this.views = views;
        this.words = words;
        this.people = people;
        this.cards = cards;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "danhsachchatvan";
    }

    @Override
    public String english() {
        return "questions";
    }

    @Override
    public Audience audience() {
        return Audience.SECRETARIES;
    }

    @Override
    public int place() {
        return 66;
    }

    @Override
    public void run(UpdateContext context, String rest) {
        var proposed = questions.proposed(LISTED);
        var open = questions.open(LISTED);
        var lines = new ArrayList<RichText>();
        lines.add(context.text("question.list.proposed", proposed.size()));
        proposed.forEach(question -> lines.add(line(context, question)));
        lines.add(context.text("question.list.open", open.size()));
        open.forEach(question -> lines.add(line(context, question)));
        var all = new LinkedHashSet<>(proposed);
        all.addAll(open);
        cards.answer(
                context.address().id(),
                KIND.subject(new Only()),
                new CardView(RichText.lines(lines), buttons(List.copyOf(all))));
    }

    private RichText line(UpdateContext context, Question question) {
        return context.text(
                "question.list.line",
                question.code(),
                question.addressee().in(context.language()),
                words.status(question, context.language()),
                words.day(question.due()));
    }

    private static List<List<Button>> buttons(List<Question> all) {
        return ButtonRows.of(all, IN_A_ROW, QuestionListCommand::button);
    }

    private static Button button(Question question) {
        return KIND.button(
                question.code(), new Action.Show(question.code().toLowerCase(Locale.ROOT)));
    }

    @Override
    public CardKind<Only, Action> kind() {
        return KIND;
    }

    /** None: a list says codes, addressees and days; what is shown of one is a letter about it. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Only, Action> tap) {
        var question =
                switch (tap.action()) {
                    case Action.Show(var code) -> questions.withCode(code);
                };
        if (!people.isSecretary(context.person()) || question.isEmpty()) {
            context.note("question.notYours");
            return;
        }
        var lines = new ArrayList<>(views.about(question.get(), context.language()));
        answers.last(question.get())
                .ifPresent(
                        answer ->
                                lines.add(
                                        words.answer(
                                                question.get(),
                                                answers.text(answer),
                                                answers.files(answer),
                                                context.language())));
        outbox.say(
                Letter.answer(
                                context.address().id(),
                                RichText.lines(lines),
                                QuestionWords.subject(question.get()))
                        .with(questions.files(question.get())));
    }
}
