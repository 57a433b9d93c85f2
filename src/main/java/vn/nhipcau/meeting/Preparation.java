package vn.nhipcau.meeting;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Something that has to be prepared.
 *
 * @param meeting the id of the meeting that it is for; null if it is for the round as a whole
 * @param unit the id of the unit that does it
 * @param day the day of the meeting, or of the round's first one, from which it was counted
 */
public record Preparation(
        long id,
        PreparationKind kind,
        long round,
        @Nullable Long meeting,
        String unit,
        LocalDate day,
        LocalDate due,
        State state) {
    /** The part before the colon of what its duty refers to. */
    public static final String OWNER = "preparation";

    /** How it stands. */
    public enum State {
        OPEN,
        DONE,
        /** Nobody needs it any more. */
        DROPPED
    }

    /** What the duty refers to that is opened for all of a kind of a round. */
    public static String reference(long round, PreparationKind kind) {
        return OWNER + ":" + round + "-" + kind;
    }

    /** Whether it is still to be done. */
    public boolean isOpen() {
        return state == State.OPEN;
    }
}
