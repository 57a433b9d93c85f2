package vn.nhipcau.meeting.chat;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.meeting.MeetingTime;
import vn.nhipcau.meeting.Notice.Occasion;

import java.time.Duration;
import java.time.LocalDate;

/**
 * What is told of a meeting.
 *
 * @param ahead how long before the meeting a reminder belongs
 * @param readOn the day on which it is read: a reminder counts its days from there
 * @param was when the meeting was to be before; null if that has not changed
 */
public record MeetingMessage(
        Occasion occasion, Duration ahead, LocalDate readOn, @Nullable MeetingTime was) {
    /** The same for another occasion. */
    public MeetingMessage of(Occasion other) {
        return new MeetingMessage(other, ahead, readOn, was);
    }
}
