package vn.nhipcau.record;

import vn.nhipcau.record.Draft.State;
import vn.nhipcau.shared.OncePerTransaction;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The drafts of a case, read once in a transaction: whoever writes one holds the lock of its case.
 */
class DraftsOfCase<D extends Draft> {
    private final OncePerTransaction<Long, List<D>> written = new OncePerTransaction<>();
    private final StoredDrafts<D> stored;

    DraftsOfCase(StoredDrafts<D> stored) {
        this.stored = stored;
    }

    /** All of them, oldest first. */
    List<D> all(Case of) {
        return written.get(of.id(), () -> stored.findByCaseIdOrderById(of.id()));
    }

    // Most cases have none yet. What state one is in is asked of the database each time: of what
    // was
    // read before the lock only that says what is so now.
    /** The newest that is so far; empty if none is. */
    Optional<D> newest(Case of, Set<State> states) {
        if (all(of).isEmpty()) return Optional.empty();
        return stored.findFirstByCaseIdAndStateInOrderByIdDesc(of.id(), states);
    }

    /** Another was written. */
    void forget() {
        written.forget();
    }
}
