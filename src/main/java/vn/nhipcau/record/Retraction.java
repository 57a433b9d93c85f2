package vn.nhipcau.record;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Outbox;

import java.util.Collection;
import java.util.List;

/** Takes what was said of a case out of the outbox and out of chats that have it no longer. */
@Component
public class Retraction {
    private final Cards cards;
    private final Outbox outbox;

    Retraction(Cards cards, Outbox outbox) {
        this.cards = cards;
        this.outbox = outbox;
    }

    /**
     * Erases all that was said about a subject.
     *
     * @param chats the addresses at which messages are deleted, where the messenger still lets us
     * @param last what its cards say from now on
     * @return the cards, which are closed now
     */
    public List<Card> takeBack(String subject, Collection<Long> chats, CardView last) {
        outbox.erase(subject);
        var open = cards.open(subject);
        // Before the cards are closed: those stay, to say what happened.
        for (long address : chats)
            outbox.messages(address, subject).forEach(message -> outbox.delete(address, message));
        for (Card card : open) cards.close(card.id(), last);
        return open;
    }

    /**
     * A case is not with this chat any more: its card there is closed, and whatever was said beside
     * it, such as files and what was added later, is taken out of the chat.
     *
     * @param last what the card says from now on
     */
    public void takeAway(Card card, CardView last) {
        outbox.withdraw(card.subject(), card.address());
        for (String message : outbox.letters(card.address(), card.subject()))
            outbox.delete(card.address(), message);
        cards.close(card.id(), last);
    }
}
