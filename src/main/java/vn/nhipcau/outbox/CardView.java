package vn.nhipcau.outbox;

import vn.nhipcau.shared.RichText;

import java.util.List;

/**
 * What a card shows.
 *
 * @param text at most {@link #MAX_CODE_POINTS} code points, so that it fits one message
 * @param buttons rows of buttons, none for a card on which nothing is left to do
 */
public record CardView(RichText text, List<List<Button>> buttons) {
    /** The longest text of one message. */
    public static final int MAX_CODE_POINTS = 4096;

    public CardView {
        buttons = buttons.stream().map(List::copyOf).filter(row -> !row.isEmpty()).toList();
        if (text.isEmpty() || text.codePoints() > MAX_CODE_POINTS)
            throw new IllegalArgumentException("a card shows 1 to 4096 characters");
    }

    /** A card without buttons. */
    public static CardView of(RichText text) {
        return new CardView(text, List.of());
    }

    /** A card with one row of buttons. */
    public static CardView of(RichText text, Button... row) {
        return new CardView(text, List.of(List.of(row)));
    }
}
