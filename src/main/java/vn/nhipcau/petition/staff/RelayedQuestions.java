package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Screening;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Happened;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.HeardAnswers;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
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
    private final Desks desks;
    private final HeardAnswers heardAnswers;
    private final Screening screening;
    private final Council council;
    private final ContactCards contactCards;
    private final Contacts contacts;
    private final PetitionWords words;
    private final Units units;
    private final Cards cards;
    private final Texts texts;

    RelayedQuestions(
            Petitions petitions,
            Petitioners petitioners,
            Handling handling,
            Desks desks,
            HeardAnswers heardAnswers,
            Screening screening,
            Council council,
            ContactCards contactCards,
            Contacts contacts,
            PetitionWords words,
            Units units,
            Cards cards,
            Texts texts) {
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
    }

    @EventListener
    void on(Happened event) {
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
        var face =
                Face.of(
                        Rich.lines(
                                texts.say(Language.VI, "petition.relay", petition.code(), question),
                                words.matter(petition, Language.VI)),
                        KIND.button(
                                texts.words(Language.VI, "petition.staff.contact"),
                                new Action.Contact()));
        var open = cards.open(subject(petition));
        open.forEach(card -> cards.show(card.id(), face));
        if (!open.isEmpty()) return;
        for (long address : contacts.reach(units.secretariat().id()))
            cards.open(address, Lane.NOTICE, subject(petition), face, null);
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
        return erased.kind() == CaseRef.Kind.PETITION
                ? List.of(SubjectKind.of(KIND.about(), erased.id()))
                : List.of();
    }

    @Override
    public void tapped(Turn turn, Tap<Id, Action> tap) {
        var petition = petitions.locked(tap.about().id());
        if (tap.card().closed() || desks.acting(turn, units.secretariat().id()).isEmpty())
            turn.note("petition.staff.notYours");
        else contactCards.show(turn, petition);
    }

    private boolean replied(Turn turn, Id about) {
        var petition = petitions.locked(about.id());
        var by = desks.acting(turn, units.secretariat().id());
        if (by.isEmpty()) {
            turn.reply("petition.staff.notYours");
            return true;
        }
        var words = screening.clearEntered(Said.words(turn.said()));
        boolean named =
                turn.said() instanceof Said.Attached file
                        && screening.isElsewhere(file.wordsOfName());
        if (words.isEmpty() || named) {
            turn.reply(
                    "petition.staff.elsewhere",
                    council.office().in(turn.language()),
                    council.hours().in(turn.language()));
            return true;
        }
        var heard = heardAnswers.of(turn, "petition.reply.empty", "petition.fileTooBig");
        if (heard.isEmpty()) return true;
        try {
            petitions.supplement(by.get(), petition, words.get(), heard.get().files());
        } catch (NotNow tooLate) {
            turn.reply("petition.relay.over", petition.code());
            return true;
        }
        turn.receipt();
        for (Card card : cards.open(subject(petition)))
            cards.close(
                    card.id(),
                    Face.of(turn.text("petition.relay.done", petition.code(), by.get().name())));
        return true;
    }
}
