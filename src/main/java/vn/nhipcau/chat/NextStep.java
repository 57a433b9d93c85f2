package vn.nhipcau.chat;

import vn.nhipcau.outbox.CardView;

/** Where a dialog goes after somebody said something. */
public sealed interface NextStep<S extends FlowStep> {
    /** On to this step; the card shows it. */
    record GoTo<S extends FlowStep>(S step) implements NextStep<S> {}

    /** Nothing changes; what there was to say has been said. */
    record Stay<S extends FlowStep>() implements NextStep<S> {}

    /** The dialog is over; the card shows its last view. */
    record End<S extends FlowStep>(CardView last) implements NextStep<S> {}

    /** This one is over; what it leads to stands on a new card at the bottom. */
    record Anew<S extends FlowStep>(CardView last, S step) implements NextStep<S> {}

    /** The dialog was over before this was said: it is heard like anything out of the blue. */
    record Over<S extends FlowStep>(CardView last) implements NextStep<S> {}
}
