package vn.nhipcau.meeting;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said about coming to a meeting.
 *
 * @param person their id
 * @param reason of an absence, or who comes instead; empty if there is none
 * @param unit the id of the unit for which they spoke; null if it was for themselves
 */
public record Answer(long person, Part part, Kind kind, String reason, @Nullable String unit) {
    /** Said by somebody for themselves. */
    public Answer(long person, Part part, Kind kind, String reason) {
        this(person, part, kind, reason, null);
    }

    /** As what somebody takes part. */
    public enum Part {
        DELEGATE,
        /** Of a unit that hosts the meeting, or was invited to it. */
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
