package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.Happened;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/**
 * What was said in the course of an erased petition beside its card: drafts, approvals, requests
 * for support, answers. They quote it, so they go as well.
 */
@Component
class Erasing {
    private final Replies replies;
    private final Units units;
    private final Contacts contacts;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    Erasing(
            Replies replies,
            Units units,
            Contacts contacts,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.replies = replies;
        this.units = units;
        this.contacts = contacts;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(Happened event) {
        if (event.kind() != Kind.ERASED && event.kind() != Kind.REDIRECTED) return;
        var petition = event.petition();
        for (Reply reply : replies.all(petition))
            for (String owner : List.of("reply", "approve", "answer", "answerfiles"))
                takeAway(petition, owner + ":" + reply.id(), reply.unit(), event.kind());
        takeAway(petition, "tell:" + petition.id(), units.secretariat().id(), event.kind());
        for (Unit unit : units.all())
            takeAway(
                    petition,
                    "support:" + petition.id() + "-" + unit.id(),
                    unit.id(),
                    event.kind());
    }

    private void takeAway(Petition petition, String subject, String unit, Kind why) {
        outbox.erase(subject);
        var addresses = new ArrayList<>(contacts.reach(unit));
        var open = cards.open(subject);
        open.forEach(card -> addresses.add(card.address()));
        // Before the cards are closed: those stay, to say what happened.
        for (long address : addresses)
            outbox.messages(address, subject).forEach(message -> outbox.delete(address, message));
        var what = texts.say(Language.VI, "petition.unit." + why, petition.code());
        for (Card card : open) cards.close(card.id(), Face.of(what));
    }
}
