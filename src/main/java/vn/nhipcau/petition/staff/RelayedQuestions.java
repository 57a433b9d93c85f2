package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.Screening;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionAdditions;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.AnswerParts;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.List;

/**
 * A question to somebody who has no chat with us, or has left it: the secretariat asks them by
 * other means, and replies to the card with what they say.
 */
@Component
class RelayedQuestions implements CardHandler<Id, RelayedQuestions.Action>, ReplyHandler {
    private static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("relay"), Action.class);

    /** What the buttons do. */
    sealed interface Action {
        /** It is shown how the person is reached. */
        record Contact() implements Action {}
    }

    private final Petitions petitions;
    private final Petitioners petitioners;
    private final Handling handling;
    private final ActingUnits desks;
    private final AnswerParts heardAnswers;
    private final Screening screening;
    private final Council council;
    private final ContactCards contactCards;
    private final Contacts contacts;
    private final PetitionWords words;
    private final Units units;
    private final Cards cards;
    private final Texts texts;
    private final PetitionAdditions additions;

    RelayedQuestions(
            Petitions petitions,
            Petitioners petitioners,
            Handling handling,
            ActingUnits desks,
            AnswerParts heardAnswers,
            Screening screening,
            Council council,
            ContactCards contactCards,
            Contacts contacts,
            PetitionWords words,
            Units units,
            Cards cards,
            Texts texts,
            PetitionAdditions additions) {
        this.petitions = petitions;
        this.petitioners = petitioners;
        this.handling = handling;
        this.desks = desks;
        this.heardAnswers = heardAnswers;
        this.screening = screening;
        this.council = council;
        this.contactCards = contactCards;
        this.contacts = contacts;
        this.words = words;
        this.units = units;
        this.cards = cards;
        this.texts = texts;
        this.additions = additions;
    }

    @EventListener
    void on(PetitionChanged event) {
        var petition = event.petition();
        if (event.kind() == Kind.INFO_ASKED && petitioners.isOutOfReach(petition))
            bring(petition, event.text());
    }

    /** They were thought to be in reach, and are not. */
    @EventListener
    void on(Outbox.Refused refused) {
        petitioners
                .unheard(refused)
                .ifPresent(
                        petition ->
                                handling.openQuestion(petition)
                                        .ifPresent(question -> bring(petition, question)));
    }

    // A later question takes the place of one that nobody has asked yet.
    private void bring(Petition petition, String question) {
        var view =
                CardView.of(
                        RichText.lines(
                                texts.say(Language.VI, "petition.relay", petition.code(), question),
                                words.matter(petition, Language.VI)),
                        KIND.button(
                                texts.words(Language.VI, "petition.staff.contact"),
                                new Action.Contact()));
        var open = cards.open(subject(petition));
        open.forEach(card -> cards.show(card.id(), view));
        if (!open.isEmpty()) return;
        for (long address : contacts.reach(units.secretariat().id()))
            cards.open(address, Lane.NOTICE, subject(petition), view, null);
    }

    private static String subject(Petition petition) {
        return SubjectKind.of(KIND.about(), petition.id());
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(Hearing.of(KIND.about(), this::replied));
    }

    /** It shows what is asked, and first words of the petition. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return erased.subjects(CaseRef.Kind.PETITION, KIND.about());
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var petition = petitions.locked(tap.about().id());
        if (tap.card().closed() || desks.acting(context, units.secretariat().id()).isEmpty())
            context.note("petition.staff.notYours");
        else contactCards.show(context, petition);
    }

    private boolean replied(UpdateContext context, Id about) {
        var petition = petitions.locked(about.id());
        var by = desks.acting(context, units.secretariat().id());
        if (by.isEmpty()) {
            context.reply("petition.staff.notYours");
            return true;
        }
        var words = screening.clearEntered(MessageContent.words(context.said()));
        boolean named =
                context.said() instanceof MessageContent.Attached file
                        && screening.isElsewhere(file.wordsOfName());
        if (words.isEmpty() || named) {
            context.reply(
                    "petition.staff.elsewhere",
                    council.office().in(context.language()),
                    council.hours().in(context.language()));
            return true;
        }
        var heard = heardAnswers.of(context, "petition.reply.empty", "petition.fileTooBig");
        if (heard.isEmpty()) return true;
        try {
            additions.supplement(by.get(), petition, words.get(), heard.get().files());
        } catch (NotNow tooLate) {
            context.reply("petition.relay.over", petition.code());
            return true;
        }
        context.receipt();
        for (Card card : cards.open(subject(petition)))
            cards.close(
                    card.id(),
                    CardView.of(
                            context.text("petition.relay.done", petition.code(), by.get().name())));
        return true;
    }
}
