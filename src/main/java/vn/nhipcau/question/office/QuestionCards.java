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
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Contacts.UnitReachable;
import vn.nhipcau.people.Staff;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionChanged;
import vn.nhipcau.question.QuestionKind;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

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
    private final Contacts contacts;
    private final Units units;
    private final Staff staff;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    QuestionCards(
            Questions questions,
            Answers answers,
            ActingOffices desks,
            OfficeView views,
            Contacts contacts,
            Units units,
            Staff staff,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.questions = questions;
        this.answers = answers;
        this.desks = desks;
        this.views = views;
        this.contacts = contacts;
        this.units = units;
        this.staff = staff;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    // Before those who say something of it, after what is erased.
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    @EventListener
    void on(QuestionChanged event) {
        var question = event.question();
        switch (event.kind()) {
            case ERASED -> {}
            case RECEIVED -> {
                bring(question);
                if (question.kind() == QuestionKind.INTERPELLATION) tellHeads(question);
            }
            case CLARIFICATION_ASKED -> again(question, event.text());
            case WITHDRAWN -> {
                bring(question);
                tell(question, say("question.unit.withdrawn", question.code()));
            }
            case PROPOSED -> {
                bring(question);
                proposed(question);
            }
            case UNDELIVERED -> {
                bring(question);
                tellSecretariat(question, "question.unit.notBrought", answered(question));
            }
            case FILES_UNDELIVERED -> {
                bring(question);
                tellSecretariat(question, "question.unit.filesNotBrought", answered(question));
            }
            case FILES_NOT_SHOWN -> notShown(question);
            default -> bring(question);
        }
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

    private List<Attachment> answered(Question question) {
        return answers.last(question).map(answers::files).orElse(List.of());
    }

    // The secretariat's own chat may take what another did not; it has no other than that.
    private void notShown(Question question) {
        bring(question);
        if (desks.isAlone(question)) return;
        tell(question, say("question.unit.filesNotShown", question.code()));
        tellSecretariat(question, "question.unit.filesNotHere", questions.files(question));
    }

    private void bring(Question question) {
        var wanted = new LinkedHashSet<>(desks.where(question));
        for (Card card : cards.open(QuestionWords.subject(question))) {
            if (wanted.remove(card.address())) cards.show(card.id(), views.card(question));
            else
                cards.close(
                        card.id(),
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
        whole(question, address)
                .ifPresent(letter -> outbox.say(letter.belongingTo(card, question.code())));
    }

    private Optional<Letter> whole(Question question, long address) {
        var whole = views.whole(question);
        var files = questions.files(question);
        return whole.isEmpty() && files.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Letter.notice(address, whole, QuestionWords.subject(question)).with(files));
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

    // Who answers personally hears of it personally, and can answer there.
    private void tellHeads(Question question) {
        String subject = QuestionWords.subject(question);
        var reached = desks.where(question);
        var text =
                RichText.lines(
                        RichText.lines(views.about(question, Language.VI)),
                        say("question.unit.howToAnswer"));
        for (var head : desks.heads(question)) {
            long own = head.address().orElseThrow();
            if (reached.contains(own)) continue;
            outbox.say(Letter.notice(own, text, subject));
            whole(question, own).ifPresent(outbox::say);
        }
    }

    private void again(Question question, String what) {
        desks.where(question).forEach(address -> showAgain(question, address));
        tell(question, say("question.unit.clarify", question.code(), what));
    }

    private void proposed(Question question) {
        var text =
                say(
                        "question.unit.nowProposed",
                        question.code(),
                        question.person().flatMap(staff::nameOf).orElse("…"),
                        question.addressee().vi());
        tellSecretariat(question, text);
        var told = new HashSet<>(contacts.reach(units.secretariat().id()));
        for (long address : desks.where(question))
            if (told.add(address))
                outbox.say(Letter.notice(address, text, QuestionWords.subject(question)));
    }

    private void tellSecretariat(Question question, RichText text) {
        for (long address : contacts.reach(units.secretariat().id()))
            outbox.say(Letter.notice(address, text, QuestionWords.subject(question)));
    }

    // Whoever brings the files otherwise needs them at hand.
    private void tellSecretariat(Question question, String key, List<Attachment> files) {
        var text = say(key, question.code(), units.get(question.unit()).name().vi());
        for (long address : contacts.reach(units.secretariat().id()))
            outbox.say(Letter.notice(address, text, QuestionWords.subject(question)).with(files));
    }

    private void tell(Question question, RichText text) {
        var told = new LinkedHashSet<>(desks.where(question));
        if (question.kind() == QuestionKind.INTERPELLATION)
            desks.heads(question).forEach(head -> told.add(head.address().orElseThrow()));
        for (long address : told)
            outbox.say(Letter.notice(address, text, QuestionWords.subject(question)));
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** The cards and letters show it. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return erased.kind() == CaseRef.Kind.QUESTION
                ? List.of(SubjectKind.of(KIND.about(), erased.id()))
                : List.of();
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
