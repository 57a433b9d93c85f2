package vn.nhipcau.meeting;

/**
 * What somebody said about coming to a meeting.
 *
 * @param person their id
 * @param reason of an absence, or who comes instead; empty if there is none
 */
public record Answer(long person, Part part, Kind kind, String reason) {
    /** As what somebody takes part. */
    public enum Part {
        DELEGATE,
        HOST,
        CITIZEN
    }

    /** What they said. */
    public enum Kind {
        ATTENDING,
        ABSENT,
        /** Comes if a seat becomes free. */
        WAITING,
        /** Wants to be reminded, and has not said more. */
        REMIND
    }
}
