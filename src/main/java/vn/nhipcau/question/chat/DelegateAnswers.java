package vn.nhipcau.question.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.RefusedFiles;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionChanged;
import vn.nhipcau.question.QuestionStatus;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer in the delegate's own chat: agreed, to be made clearer, or for a session. */
@Component
class DelegateAnswers
        implements CardHandler<Id, DelegateAnswers.Action>, ReplyHandler, RefusedFiles {
    private static final CardKind<Id, Action> KIND =
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
    private final QuestionWords words;
    private final Flows flows;
    private final People people;
    private final Roles roles;
    private final Addresses addresses;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    DelegateAnswers(
            Questions questions,
            Answers answers,
            AskClarification clarification,
            QuestionWords words,
            Flows flows,
            People people,
            Roles roles,
            Addresses addresses,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.questions = questions;
        this.answers = answers;
        this.clarification = clarification;
        this.words = words;
        this.flows = flows;
        this.people = people;
        this.roles = roles;
        this.addresses = addresses;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    @EventListener
    void on(QuestionChanged event) {
        var question = event.question();
        switch (event.kind()) {
            case ANSWERED ->
                    answers.last(question)
                            .ifPresent(
                                    answer -> {
                                        if (!bring(question, answer, Lane.NOTICE))
                                            answers.undelivered(answer);
                                    });
            case AGREED, CLARIFICATION_ASKED, PROPOSED -> refresh(question);
            case ACCEPTED -> tell(question, "question.notice.accepted");
            case DUE_MOVED -> tell(question, "question.notice.dueMoved");
            default -> {}
        }
    }

    private void tell(Question question, String key) {
        delegate(question)
                .flatMap(Person::address)
                .ifPresent(
                        own ->
                                outbox.say(
                                        Letter.notice(
                                                own,
                                                texts.say(
                                                        language(question),
                                                        key,
                                                        question.code(),
                                                        question.addressee().in(language(question)),
                                                        words.day(question.due())),
                                                QuestionWords.own(question))));
    }

    /** Puts the last answer at the bottom of the delegate's chat once more. */
    void showAgain(Question question) {
        answers.last(question).ifPresent(answer -> bring(question, answer, Lane.ANSWER));
    }

    private boolean bring(Question question, Answer answer, Lane lane) {
        var own =
                delegate(question)
                        .flatMap(Person::address)
                        .filter(id -> addresses.get(id).reachable());
        if (own.isEmpty()) return false;
        cards.open(own.get(), lane, subject(answer), view(question, answer), null);
        String text = answers.text(answer);
        var whole = QuestionWords.isCut(text) ? RichText.plain(text) : RichText.EMPTY;
        var files = answers.files(answer);
        if (!whole.isEmpty() || !files.isEmpty())
            outbox.say(Letter.notice(own.get(), whole, QuestionWords.own(question)).with(files));
        return true;
    }

    private CardView view(Question question, Answer answer) {
        var language = language(question);
        var lines = new ArrayList<RichText>();
        lines.add(words.answer(question, answers.text(answer), language));
        if (question.isProposed()) lines.add(texts.say(language, "question.answer.proposed"));
        if (question.status() != QuestionStatus.ANSWERED) {
            lines.add(texts.say(language, "question.answer.is." + question.status()));
            return CardView.of(RichText.lines(lines));
        }
        var rows = new ArrayList<List<Button>>();
        rows.add(
                List.of(
                        button(language, "question.button.agree", new Action.Agree()),
                        button(language, "question.button.clarify", new Action.Clarify())));
        if (!question.isProposed())
            rows.add(List.of(button(language, "question.button.propose", new Action.Propose())));
        return new CardView(RichText.lines(lines), rows);
    }

    private void refresh(Question question) {
        answers.last(question)
                .ifPresent(
                        answer ->
                                cards.open(subject(answer))
                                        .forEach(
                                                card -> {
                                                    var view = view(question, answer);
                                                    if (view.buttons().isEmpty())
                                                        cards.close(card.id(), view);
                                                    else cards.show(card.id(), view);
                                                }));
    }

    private Button button(Language language, String key, Action action) {
        return KIND.button(texts.words(language, key), action);
    }

    private Optional<Person> delegate(Question question) {
        return question.person().flatMap(people::find);
    }

    private Language language(Question question) {
        return delegate(question).map(Person::language).orElse(Language.VI);
    }

    @EventListener
    void on(Outbox.Delivered delivered) {
        answerOf(delivered.subject()).ifPresent(answers::delivered);
    }

    @EventListener
    void on(Outbox.Refused refused) {
        answerOf(refused.subject()).ifPresent(answers::undelivered);
    }

    /** Words arrive without their files: those are brought by somebody else. */
    @Override
    public boolean refused(Outbox.FilesRefused refused) {
        var about = QuestionWords.OWN.read(refused.subject());
        if (about.isEmpty()) return false;
        var question = questions.locked(about.get().id());
        boolean lacked =
                answers.last(question).map(answers::files).orElse(List.of()).stream()
                        .anyMatch(file -> refused.files().contains(file.file()));
        if (lacked) answers.filesUndelivered(question);
        return lacked;
    }

    private Optional<Answer> answerOf(String subject) {
        return KIND.about().read(subject).flatMap(answer -> answers.find(answer.id()));
    }

    private static String subject(Answer answer) {
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
