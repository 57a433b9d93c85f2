package vn.nhipcau.minutes.chat;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.outbox.Button;
import vn.nhipcau.shared.Written;

/** What the buttons do while minutes are taken. */
sealed interface MinutesAction {
    /** A button that does this. */
    static Button button(String label, MinutesAction action) {
        return Button.tap(label, TakeMinutes.ACTIONS.write(action));
    }

    /** The list of remarks is turned to this page, the first being 0. */
    record Page(int number) implements MinutesAction {}

    /** This remark is opened. */
    @Written("remark")
    record Choose(long remark) implements MinutesAction {}

    /** How many attended? */
    record Attended() implements MinutesAction {}

    /** How many spoke? */
    record Speakers() implements MinutesAction {}

    /** The paper minutes are photographed. */
    record Scans() implements MinutesAction {}

    /** What was photographed is thrown away. */
    record Clear() implements MinutesAction {}

    /** Is this all? */
    record Finish() implements MinutesAction {}

    /** It is. */
    record Confirm() implements MinutesAction {}

    /** They go on another time. */
    record Later() implements MinutesAction {}

    /** Back to where they were. */
    record Back() implements MinutesAction {}

    /** The remark was answered on the spot. */
    record Answered() implements MinutesAction {}

    /** It was not. */
    record Open() implements MinutesAction {}

    /** Its words are corrected. */
    record Text() implements MinutesAction {}

    /** Who said it? */
    record Voter() implements MinutesAction {}

    /** Nobody is named. */
    record None() implements MinutesAction {}

    /** It is about this ward; null asks which. */
    record Ward(@Nullable String id) implements MinutesAction {}

    /** It belongs to this subject area; null asks to which. */
    record Area(@Nullable String code) implements MinutesAction {}

    /** It is taken out. */
    record Drop() implements MinutesAction {}
}
