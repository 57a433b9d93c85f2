package vn.nhipcau.chat;

import vn.nhipcau.outbox.Face;

/** Where a dialog goes after somebody said something. */
public sealed interface Next<S extends FlowStep> {
    /** On to this step; the card shows it. */
    record GoTo<S extends FlowStep>(S step) implements Next<S> {}

    /** Nothing changes; what there was to say has been said. */
    record Stay<S extends FlowStep>() implements Next<S> {}

    /** The dialog is over; the card shows its last face. */
    record End<S extends FlowStep>(Face last) implements Next<S> {}

    /** This one is over; what it leads to stands on a new card at the bottom. */
    record Anew<S extends FlowStep>(Face last, S step) implements Next<S> {}

    /** The dialog was over before this was said: it is heard like anything out of the blue. */
    record Over<S extends FlowStep>(Face last) implements Next<S> {}
}
