package vn.nhipcau.meeting;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.SubjectKind;

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
    /** What cards and duties about preparations refer to. */
    public static final SubjectKind<Subject> SUBJECT = SubjectKind.of("preparation", Subject.class);

    /** All that is to be prepared of one kind for a round. */
    public record Subject(long round, PreparationKind kind) {}

    /** How it stands. */
    public enum State {
        OPEN,
        DONE,
        /** Nobody needs it any more. */
        DROPPED
    }

    /** What the duty refers to that is opened for all of a kind of a round. */
    public static String reference(long round, PreparationKind kind) {
        return SUBJECT.of(new Subject(round, kind));
    }

    /** Whether it is still to be done. */
    public boolean isOpen() {
        return state == State.OPEN;
    }
}
