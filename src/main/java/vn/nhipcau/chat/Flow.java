package vn.nhipcau.chat;

import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Language;

/**
 * A dialog with one person around one card. Its steps are records of a sealed interface; {@code
 * ask} and {@code hear} are two switches over them, read from top to bottom like the dialog itself.
 */
public interface Flow<S extends FlowStep> {
    /** The name under which a stored dialog finds its flow again. */
    String name();

    /** The sealed interface of the steps. */
    Class<S> steps();

    /** What the card shows at this step; depends on nothing but the step and the language. */
    CardView ask(S step, Language language);

    /** Where we are, what they say, where we go. */
    NextStep<S> hear(S step, UpdateContext context);

    /** The dialog was given up or has grown too old: whatever the step kept elsewhere is let go. */
    void abandoned(S step);

    /** Whether nothing is expected of the person at this step any more. */
    default boolean isOver(S step) {
        return false;
    }

    /** Whether all that was said until this step lies elsewhere: nothing is lost if it is left. */
    default boolean keeps(S step) {
        return false;
    }

    /**
     * Whether something of theirs would be lost if it were left at this step: then no other dialog
     * begins before they have sent it or called it off.
     */
    default boolean holds(S step) {
        return !keeps(step) && !isOver(step);
    }

    /**
     * Whether words, and nothing but words, answer the question of this step. Whatever else is sent
     * is answered with a sentence, and the question stays open; the flow does not hear it.
     */
    default boolean asksForWords(S step) {
        return false;
    }
}
