package vn.nhipcau.meeting.chat;

/** What the buttons of an invitation, and of a notice of a meeting, do. */
sealed interface MeetingAction {
    /** A delegate comes. */
    record Attend() implements MeetingAction {}

    /** A delegate does not come: why? */
    record Absent() implements MeetingAction {}

    /** For this reason. */
    record Reason(String reason) implements MeetingAction {}

    /** A host, or an agency that is invited, comes. */
    record Host() implements MeetingAction {}

    /** Somebody comes instead: who? */
    record Substitute() implements MeetingAction {}

    /** Back to the invitation. */
    record Back() implements MeetingAction {}

    /** A citizen comes. */
    record Join() implements MeetingAction {}

    /** A citizen wants to be reminded. */
    record Remind() implements MeetingAction {}

    /** A citizen does not come after all. */
    record Leave() implements MeetingAction {}

    /** A citizen has something to say in advance. */
    record View() implements MeetingAction {}

    /** A citizen wants no more notices. */
    record Stop() implements MeetingAction {}
}
