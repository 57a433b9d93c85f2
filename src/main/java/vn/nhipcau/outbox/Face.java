package vn.nhipcau.outbox;

import vn.nhipcau.shared.Rich;

import java.util.List;

/**
 * What a card shows.
 *
 * @param text at most {@link #MAX_CODE_POINTS} code points, so that it fits one message
 * @param buttons rows of buttons, none for a card on which nothing is left to do
 */
public record Face(Rich text, List<List<Button>> buttons) {
    /** The longest text of one message. */
    public static final int MAX_CODE_POINTS = 4096;

    public Face {
        buttons = buttons.stream().map(List::copyOf).filter(row -> !row.isEmpty()).toList();
        if (text.isEmpty() || text.codePoints() > MAX_CODE_POINTS)
            throw new IllegalArgumentException("a card shows 1 to 4096 characters");
    }

    /** A card without buttons. */
    public static Face of(Rich text) {
        return new Face(text, List.of());
    }

    /** A card with one row of buttons. */
    public static Face of(Rich text, Button... row) {
        return new Face(text, List.of(List.of(row)));
    }
}
