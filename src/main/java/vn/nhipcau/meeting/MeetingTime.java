package vn.nhipcau.meeting;

import java.time.Instant;

/** From when until when a meeting lasts. */
public record MeetingTime(Instant starts, Instant ends) {
    /**
     * @throws IllegalArgumentException if it ends before it begins
     */
    public MeetingTime {
        if (!ends.isAfter(starts)) throw new IllegalArgumentException("ends before it begins");
    }

    /** Whether somebody could not be at both. */
    public boolean overlaps(MeetingTime other) {
        return starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }
}
