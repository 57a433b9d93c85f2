package vn.nhipcau.duty;

import vn.nhipcau.chat.Turn;

import java.util.Collection;

/** Whoever opens duties, and can show what they are about. */
public interface DutyCase {
    /** The part before the colon of the references that it shows. */
    String owner();

    /**
     * Locks what duties are about, in an order that is always the same, for somebody who is about
     * to change these duties.
     *
     * @param keys the parts after the colon
     */
    void lock(Collection<String> keys);

    /**
     * Somebody replied to what was said of a duty.
     *
     * @return false if this chat has nothing to do with it
     */
    boolean replied(Turn turn, String key);

    /**
     * The first words of what it is about, for whoever has it to do: so that a list says more than
     * codes. Empty if there are none.
     */
    default String words(String key) {
        return "";
    }

    /**
     * Shows what a duty is about, to somebody who looked for it.
     *
     * @param key the part after the colon
     * @return false if it is not for this chat; then only the duty itself is shown
     */
    boolean show(Turn turn, DutyKind kind, String key);
}
