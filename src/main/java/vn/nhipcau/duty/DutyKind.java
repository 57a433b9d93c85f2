package vn.nhipcau.duty;

/** What can be owed. The texts call each {@code duty.kind.<KIND>}. */
public enum DutyKind {
    /** The answer to a petition. */
    REPLY,
    /** Another answer, after somebody asked for the first to be looked at again. */
    REVIEW,
    /** What an answer promised to do by a day. */
    PROMISE,
    /** That a unit says it has taken what was brought to it. */
    ACKNOWLEDGE,
    /** What somebody was asked to add; while it is awaited, the unit's time stands still. */
    INFORMATION,
    /** The decision who must answer. */
    TRIAGE,
    /** The decision whether a unit gets more time. */
    EXTENSION,
    /** That somebody is told an answer that the chat could not bring. */
    TELL_OTHERWISE,
    /** The answer to what a delegate asks an agency. */
    ANSWER,
    /** The answer that somebody in office gives a delegate personally. */
    INTERPELLATION,
    /** A document for a session of the council. */
    DOCUMENT,
    /** What has to be prepared for voter meetings. */
    PREPARATION,
    /** The minutes of a voter meeting. */
    MINUTES,
    /** What the Standing Committee gets to know of a voter meeting. */
    SYNTHESIS;

    /** Whether it is an answer that somebody waits for: what on-time figures are counted from. */
    public boolean isAnswer() {
        return this == REPLY || this == REVIEW || this == ANSWER || this == INTERPELLATION;
    }

    /**
     * Whether its last day is a day that somebody named, or one before a day that is fixed: not a
     * number of days from its beginning, so that no day off moves it.
     */
    boolean isForANamedDay() {
        return this == PROMISE || this == DOCUMENT || this == PREPARATION;
    }
}
