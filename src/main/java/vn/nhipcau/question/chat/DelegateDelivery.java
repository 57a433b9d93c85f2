package vn.nhipcau.question.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.RefusedFiles;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionChanged;
import vn.nhipcau.question.QuestionStatus;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings the answer into the delegate's own chat, and hears whether it arrived. */
@Component
class DelegateDelivery implements RefusedFiles {
    private final Questions questions;
    private final Answers answers;
    private final QuestionWords words;
    private final People people;
    private final Addresses addresses;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    DelegateDelivery(
            Questions questions,
            Answers answers,
            QuestionWords words,
            People people,
            Addresses addresses,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.questions = questions;
        this.answers = answers;
        this.words = words;
        this.people = people;
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
        cards.open(own.get(), lane, DelegateAnswers.subject(answer), view(question, answer), null);
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
        lines.add(words.answer(question, answers.text(answer), answers.files(answer), language));
        if (question.isProposed()) lines.add(texts.say(language, "question.answer.proposed"));
        if (question.status() != QuestionStatus.ANSWERED) {
            lines.add(texts.say(language, "question.answer.is." + question.status()));
            return CardView.of(RichText.lines(lines));
        }
        var rows = new ArrayList<List<Button>>();
        rows.add(
                List.of(
                        button(
                                language,
                                "question.button.agree",
                                new DelegateAnswers.Action.Agree()),
                        button(
                                language,
                                "question.button.clarify",
                                new DelegateAnswers.Action.Clarify())));
        if (!question.isProposed())
            rows.add(
                    List.of(
                            button(
                                    language,
                                    "question.button.propose",
                                    new DelegateAnswers.Action.Propose())));
        return new CardView(RichText.lines(lines), rows);
    }

    private void refresh(Question question) {
        answers.last(question)
                .ifPresent(
                        answer ->
                                cards.open(DelegateAnswers.subject(answer))
                                        .forEach(
                                                card -> {
                                                    var view = view(question, answer);
                                                    if (view.buttons().isEmpty())
                                                        cards.close(card.id(), view);
                                                    else cards.show(card.id(), view);
                                                }));
    }

    private Button button(Language language, String key, DelegateAnswers.Action action) {
        return DelegateAnswers.KIND.button(texts.words(language, key), action);
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
        return DelegateAnswers.KIND
                .about()
                .read(subject)
                .flatMap(answer -> answers.find(answer.id()));
    }
}
