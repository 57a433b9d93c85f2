package vn.nhipcau.chat;

import vn.nhipcau.outbox.Cards;

/** Whoever puts up cards outside a dialog, and hears the taps on them. */
public interface CardOwner {
    /** The part before the colon of its cards' subjects. */
    String owner();

    /** Somebody tapped; the card stands in the very chat in which they did. */
    void tapped(Turn turn, Cards.Tap tap);
}
