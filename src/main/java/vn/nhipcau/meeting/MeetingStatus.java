package vn.nhipcau.meeting;

/** Where a voter meeting stands. */
public enum MeetingStatus {
    /** Known to the secretariat alone. */
    PLANNED,
    ANNOUNCED,
    /** Announced, and put off to a day that is not known yet. */
    POSTPONED,
    CANCELLED,
    HELD,
    MINUTED,
    REPORTED;

    /** Whether it is still to come, for all we know. */
    public boolean isAhead() {
        return this == PLANNED || this == ANNOUNCED || this == POSTPONED;
    }

    /** Whether people were told of it. */
    public boolean isPublic() {
        return this == ANNOUNCED || this == POSTPONED;
    }

    /** Whether it took place. */
    public boolean tookPlace() {
        return this == HELD || this == MINUTED || this == REPORTED;
    }
}
