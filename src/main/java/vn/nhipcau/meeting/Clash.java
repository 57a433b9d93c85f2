package vn.nhipcau.meeting;

/**
 * Two meetings get into each other's way.
 *
 * @param kind what they both need at the same time
 * @param with the other meeting
 */
public record Clash(Kind kind, VoterMeeting with) {
    /** What is needed twice at once. The texts say each as {@code meeting.clash.<KIND>}. */
    public enum Kind {
        DELEGATES,
        PLACE,
        WARD
    }
}
