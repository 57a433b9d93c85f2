package vn.nhipcau.outbox;

/**
 * A button below a card.
 *
 * @param label what stands on it
 * @param action what comes back when it is tapped, such as {@code ward:bo-de}: at most 40 bytes of
 *     {@code [a-z0-9:_-]}; or, with {@code link}, the address that it opens
 * @param link whether it opens a page instead of telling us
 */
public record Button(String label, String action, boolean link) {
    public Button {
        if (!link && !action.matches("[a-z0-9:_-]{1,40}"))
            throw new IllegalArgumentException("not an action: " + action);
    }

    /** A button that tells us that it was tapped. */
    public static Button tap(String label, String action) {
        return new Button(label, action, false);
    }

    /** A button that opens a page. */
    public static Button open(String label, String url) {
        return new Button(label, url, true);
    }
}
