package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.ReplyEar;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Screening;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
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
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Texts;

import java.util.List;

/**
 * A question to somebody who has no chat with us, or has left it: the secretariat asks them by
 * other means, and replies to the card with what they say.
 */
@Component
class RelayedQuestions implements CardOwner, ReplyEar {
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
                        Button.tap(texts.words(Language.VI, "petition.staff.contact"), "contact"));
        var open = cards.open(subject(petition));
        open.forEach(card -> cards.show(card.id(), face));
        if (!open.isEmpty()) return;
        for (long address : contacts.reach(units.secretariat().id()))
            cards.open(address, Lane.NOTICE, subject(petition), face, null);
    }

    private String subject(Petition petition) {
        return owner() + ":" + petition.id();
    }

    @Override
    public String owner() {
        return "relay";
    }

    @Override
    public List<String> owners() {
        return List.of(owner());
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        var petition = petitions.locked(Long.parseLong(tap.card().key()));
        if (tap.card().closed() || desks.acting(turn, units.secretariat().id()).isEmpty())
            turn.note("petition.staff.notYours");
        else contactCards.show(turn, petition);
    }

    @Override
    public boolean replied(Turn turn, String owner, String key) {
        var petition = petitions.locked(Long.parseLong(key));
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
