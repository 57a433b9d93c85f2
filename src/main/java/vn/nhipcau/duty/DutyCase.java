package vn.nhipcau.duty;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.shared.SubjectKind;

import java.util.Collection;

/**
 * Whoever opens duties, and can show what they are about.
 *
 * @param <K> what tells one of these things from another
 */
public interface DutyCase<K> {
    /** What its duties refer to. */
    SubjectKind<K> about();

    /**
     * Locks what duties are about, in an order that is always the same, for somebody who is about
     * to change these duties.
     */
    void lock(Collection<K> about);

    /**
     * Somebody replied to what was said of a duty.
     *
     * @return false if this chat has nothing to do with it
     */
    boolean replied(UpdateContext context, K about);

    /**
     * The first words of what it is about, for whoever has it to do: so that a list says more than
     * codes. Empty if there are none.
     */
    default String words(K about) {
        return "";
    }

    /**
     * Shows what a duty is about, to somebody who looked for it.
     *
     * @return false if it is not for this chat; then only the duty itself is shown
     */
    boolean show(UpdateContext context, DutyKind kind, K about);
}
