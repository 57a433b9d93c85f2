package vn.nhipcau.outbox;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What comes back when a button of a card is tapped: {@code k<card>:<revision>:<action>}, the
 * numbers in base 36, at most 61 of the 64 bytes that there are.
 *
 * @param revision of the view on which the button stood
 */
record CallbackData(long card, int revision, String action) {
    private static final Pattern FORM =
            Pattern.compile("k([0-9a-z]{1,12}):([0-9a-z]{1,6}):([a-z0-9:_-]{1,40})");

    /** Reads what came back; empty if it is nothing of ours. */
    static Optional<CallbackData> read(String data) {
        var parts = FORM.matcher(data);
        if (!parts.matches()) return Optional.empty();
        try {
            return Optional.of(
                    new CallbackData(
                            Long.parseLong(parts.group(1), 36),
                            Integer.parseInt(parts.group(2), 36),
                            parts.group(3)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The buttons of a card's newest view, as they are sent. */
    static List<List<Channel.SentButton>> buttons(Card card, CardView view) {
        return view.buttons().stream()
                .map(row -> row.stream().map(button -> sent(card, button)).toList())
                .toList();
    }

    private static Channel.SentButton sent(Card card, Button button) {
        String data =
                button.link()
                        ? button.action()
                        : new CallbackData(card.id(), card.revision(), button.action()).text();
        return new Channel.SentButton(button.label(), data, button.link());
    }

    private String text() {
        return "k" + Long.toString(card, 36) + ":" + Integer.toString(revision, 36) + ":" + action;
    }

    /**
     * Whether we ever put up such a button: of an earlier view only the number is known; of the
     * newest, its buttons too.
     */
    boolean isOf(StoredCard stored) {
        int newest = stored.card().revision();
        if (revision < 1 || revision > newest) return false;
        var view = stored.view();
        if (revision < newest || view == null) return true;
        return view.buttons().stream()
                .flatMap(List::stream)
                .anyMatch(button -> !button.link() && button.action().equals(action));
    }

    Cards.Tap on(Card tapped) {
        return new Cards.Tap(tapped, revision, action);
    }
}
