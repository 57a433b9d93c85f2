package vn.nhipcau.meeting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.shared.Place;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What is arranged for a meeting that is ahead: when and where it is, for how many, about what, and
 * who keeps its minutes. Each verb locks its meeting, refuses one that is over, and joins the
 * caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotPossible.class)
public class Arrangements {
    private final Meetings meetings;
    private final Attendance answers;
    private final Clock clock;

    Arrangements(Meetings meetings, Attendance answers, Clock clock) {
        this.meetings = meetings;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Sets when it is. Of one that was put off, this is the new day.
     *
     * @throws NotPossible if that is past, or the meeting over
     */
    public void setTime(long id, MeetingTime time) {
        if (!time.starts().isAfter(clock.instant())) throw new NotPossible(NotPossible.Why.PAST);
        var meeting = meetings.ahead(id);
        boolean again = meeting.status() == MeetingStatus.POSTPONED;
        if (meeting.time().equals(time) && !again) return;
        var was = again ? null : meeting.time();
        meeting.reschedule(time);
        if (again) meeting.becomes(MeetingStatus.ANNOUNCED);
        answers.askAgain(meeting);
        meetings.changed(meeting, was);
    }

    /** Sets where it is; a point on the map with it, or none. */
    public void setPlace(long id, String place, @Nullable Place pin) {
        var meeting = meetings.ahead(id);
        if (meeting.place().equals(Optional.of(place)) && pin == null) return;
        meeting.moveTo(place, pin);
        meetings.changed(meeting, null);
    }

    /** Sets the point on the map; of a place that people know already this is no change. */
    public void setPin(long id, Place pin) {
        meetings.ahead(id).pin(pin);
    }

    /** Sets the address of an online meeting. */
    public void setLink(long id, String link) {
        var meeting = meetings.ahead(id);
        if (meeting.link().equals(Optional.of(link))) return;
        meeting.putOnline(link);
        meetings.changed(meeting, null);
    }

    /** Sets how many citizens find a seat; null for no limit. */
    public List<Long> setCapacity(long id, @Nullable Integer seats) {
        var meeting = meetings.ahead(id);
        meeting.seats(seats);
        return answers.fillSeats(meeting);
    }

    /** Sets what is on. */
    public void setAgenda(long id, String agenda) {
        meetings.ahead(id).setAgenda(agenda);
    }

    /** Sets who keeps the minutes. */
    public void setSecretary(long id, long person) {
        meetings.ahead(id).minutesBy(person);
    }
}
