package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;

/**
 * A council session was planned, changed or cancelled; published in the transaction that did it.
 *
 * @param before null if it is new
 */
public record SessionChanged(@Nullable CouncilSession before, CouncilSession after) {
    /** Whether it was planned just now. */
    public boolean isNew() {
        return before == null;
    }

    /** Whether it will not take place. */
    public boolean isCancelled() {
        return after.status() == CouncilSession.Status.CANCELLED;
    }

    /** Whether its first or last day is another one than before. */
    public boolean hasMoved() {
        return before != null
                && !(before.opens().equals(after.opens())
                        && before.closes().equals(after.closes()));
    }
}
