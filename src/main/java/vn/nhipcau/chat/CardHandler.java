package vn.nhipcau.chat;

import vn.nhipcau.outbox.Card;

/**
 * Whoever puts up cards of one kind outside a dialog, and hears the taps on them.
 *
 * @param <K> what tells one card's subject from another's
 * @param <A> what a button does
 */
public interface CardHandler<K, A> extends Quoting {
    /** The kind of its cards; one handler for each. */
    CardKind<K, A> kind();

    /** Somebody tapped; the card stands in the very chat in which they did. */
    void tapped(UpdateContext context, Tap<K, A> tap);

    /**
     * A tapped button.
     *
     * @param card as it is now; its revision is larger than the button's if that was stale
     * @param about what the card is about
     * @param revision with which the button was shown
     */
    record Tap<K, A>(Card card, K about, int revision, A action) {}
}
