package vn.nhipcau.question.office;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.RefusedFiles;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts.UnitReachable;
import vn.nhipcau.people.Staff;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionChanged;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.record.Retraction;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * A question's card stands in every chat of whoever is asked, and nowhere else. Whatever happens,
 * the cards are brought to what they shall be.
 */
@Component
class QuestionCards implements CardHandler<Id, QuestionCards.Action>, RefusedFiles {
    static final CardKind<Id, Action> KIND = CardKind.of(QuestionWords.QUESTION, Action.class);

    /** What the buttons do. */
    sealed interface Action {
        /** This officer sees to it. */
        record Accept() implements Action {}
    }

    private final Questions questions;
    private final Answers answers;
    private final ActingOffices desks;
    private final OfficeView views;
    private final Units units;
    private final Staff staff;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;
    private final QuestionNews news;
    private final Retraction retraction;

    QuestionCards(
            Questions questions,
            Answers answers,
            ActingOffices desks,
            OfficeView views,
            Units units,
            Staff staff,
            Cards cards,
            Outbox outbox,
            Texts texts,
            QuestionNews news,
            Retraction retraction) {
        this.questions = questions;
        this.answers = answers;
        this.desks = desks;
        this.views = views;
        this.units = units;
        this.staff = staff;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
        this.news = news;
        this.retraction = retraction;
    }

    // Before those who say something of it, after what is erased.
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    @EventListener
    void on(QuestionChanged event) {
        var question = event.question();
        switch (event.kind()) {
            case ERASED -> {}
            case CLARIFICATION_ASKED ->
                    desks.where(question).forEach(address -> showAgain(question, address));
            default -> bring(question);
        }
        news.tell(event);
    }

    /** What waited while nobody there could be reached is brought now, and what was elsewhere. */
    @EventListener
    void on(UnitReachable reachable) {
        questions.openOf(reachable.unit()).forEach(this::bring);
        if (reachable.unit().equals(units.secretariat().id()))
            questions.open(500).stream().filter(desks::isAlone).forEach(this::bring);
    }

    /** Files of the delegate that the messenger takes in no way are brought by somebody. */
    @Override
    public boolean refused(Outbox.FilesRefused refused) {
        var about = KIND.about().read(refused.subject());
        if (about.isEmpty()) return false;
        var question = questions.locked(about.get().id());
        if (!question.status().isOpen() || !desks.where(question).contains(refused.address()))
            return false;
        var lacked =
                questions.files(question).stream()
                        .map(Attachment::file)
                        .filter(refused.files()::contains)
                        .toList();
        if (!lacked.isEmpty()) answers.filesNotShown(question, lacked);
        return !lacked.isEmpty();
    }

    private void bring(Question question) {
        var wanted = new LinkedHashSet<>(desks.where(question));
        for (Card card : cards.open(QuestionWords.subject(question))) {
            if (wanted.remove(card.address())) cards.show(card.id(), views.card(question));
            else
                retraction.takeAway(
                        card,
                        CardView.of(
                                say(
                                        "question.unit.moved",
                                        question.code(),
                                        units.get(question.unit()).name().vi())));
        }
        if (question.status().isOpen()) wanted.forEach(address -> putUp(question, address));
    }

    private void putUp(Question question, long address) {
        String subject = QuestionWords.subject(question);
        var card = cards.open(address, Lane.NOTICE, subject, views.card(question), null);
        news.whole(question, address)
                .ifPresent(letter -> outbox.say(letter.belongingTo(card, question.code())));
    }

    /** Puts the card at the bottom of this chat once more, for somebody who looked for it. */
    void showAgain(Question question, long address) {
        cards.open(QuestionWords.subject(question)).stream()
                .filter(card -> card.address() == address)
                .forEach(
                        card ->
                                cards.close(
                                        card.id(),
                                        CardView.of(say("question.unit.below", question.code()))));
        putUp(question, address);
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** The cards and letters show it. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return erased.subjects(CaseRef.Kind.QUESTION, KIND.about());
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var question = questions.locked(tap.about().id());
        var by = desks.acting(context, question);
        if (by.isEmpty()) {
            context.note("question.notYours");
            return;
        }
        switch (tap.action()) {
            case Action.Accept() -> accept(context, question, by.get());
        }
    }

    private void accept(UpdateContext context, Question question, Acting by) {
        try {
            long who = questions.accept(question.id(), by);
            if (who != by.person())
                context.note("question.unit.takenAlready", staff.nameOf(who).orElse("…"));
        } catch (NotNow over) {
            context.alert("question.tooLate", question.code());
        }
    }

    private RichText say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }
}
