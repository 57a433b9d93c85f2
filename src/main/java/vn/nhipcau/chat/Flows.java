package vn.nhipcau.chat;

import vn.nhipcau.outbox.CardView;

import java.util.Optional;

/** Begins and ends dialogs. A person has one at a time. */
public interface Flows {
    /**
     * Begins a dialog with a new card at the bottom; an earlier one that holds nothing of theirs is
     * given up.
     *
     * @return false if one is open that holds something: they are told to finish that first
     */
    <S extends FlowStep> boolean begin(UpdateContext context, Flow<S> flow, S step);

    /** Whether no dialog may begin now as an open one holds something; they are told. */
    boolean isBusy(UpdateContext context);

    /** The step at which this person's dialog of that flow stands, if they are in it. */
    <S extends FlowStep> Optional<S> at(UpdateContext context, Flow<S> flow);

    /** Leads this person's dialog of that flow, in which they are, on to this step. */
    <S extends FlowStep> void goOn(UpdateContext context, Flow<S> flow, S step);

    /** Whether this person's dialog, if they are in one, loses nothing when it is left. */
    boolean keeps(UpdateContext context);

    /**
     * Gives the dialog up, if there is one, and leaves this view on its card; one that loses
     * nothing says so instead.
     */
    boolean giveUp(UpdateContext context, CardView last);
}
