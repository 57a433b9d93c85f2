package vn.nhipcau.agenda.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.Documents;
import vn.nhipcau.agenda.SessionDocument;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Contacts.UnitReachable;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.HashSet;
import java.util.List;

/** Brings a document that is owed to the chats of whoever owes it. */
@Component
class DocumentDelivery {
    private final Documents documents;
    private final DocumentView views;
    private final Contacts contacts;
    private final Units units;
    private final Cards cards;
    private final Texts texts;

    DocumentDelivery(
            Documents documents,
            DocumentView views,
            Contacts contacts,
            Units units,
            Cards cards,
            Texts texts) {
        this.documents = documents;
        this.views = views;
        this.contacts = contacts;
        this.units = units;
        this.cards = cards;
        this.texts = texts;
    }

    /** Whether the unit that owes it can be written to. */
    boolean isReached(SessionDocument document) {
        return !contacts.reach(document.unit()).isEmpty();
    }

    // Nothing is left with nobody: where a unit is not reached, the secretariat has its card.
    List<Long> addresses(SessionDocument document) {
        return isReached(document)
                ? contacts.reach(document.unit())
                : contacts.reach(units.secretariat().id());
    }

    /** The card stands in every chat of whoever owes the document, and shows how it stands. */
    void bring(SessionDocument document) {
        var wanted = new HashSet<>(addresses(document));
        for (Card card : cards.open(document.reference())) {
            if (wanted.remove(card.address())) cards.show(card.id(), views.card(document));
            else
                cards.close(
                        card.id(), CardView.of(text("agenda.unit.elsewhere", document.title())));
        }
        if (document.isOwed())
            for (long address : wanted)
                cards.open(address, Lane.NOTICE, document.reference(), views.card(document), null);
    }

    private RichText text(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }

    /** Whether whoever says something here owes it. */
    boolean isTheirs(UpdateContext context, SessionDocument document) {
        return addresses(document).contains(context.address().id());
    }

    /** Its card comes to the bottom of this chat once more. */
    void bringAgain(SessionDocument document, long address) {
        for (Card card : cards.open(document.reference()))
            if (card.address() == address)
                cards.close(card.id(), CardView.of(text("agenda.unit.below", document.title())));
        cards.answer(address, document.reference(), views.card(document));
    }

    /** What was asked for while nobody there could be reached is brought now. */
    @EventListener
    void on(UnitReachable reachable) {
        documents.owedBy(reachable.unit()).forEach(this::bring);
    }
}
