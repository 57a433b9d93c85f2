package vn.nhipcau.meeting;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.shared.Spelling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the secretariat has to see before it announces: who is needed twice, who is left out. */
@Component
public class Planning {
    private final Delegates delegates;
    private final Units units;
    private final WorkingDays calendar;
    private final Clock clock;

    Planning(Delegates delegates, Units units, WorkingDays calendar, Clock clock) {
        this.delegates = delegates;
        this.units = units;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Which of these other meetings need the same delegates, place or ward at the same time. */
    public List<Clash> clashes(VoterMeeting meeting, List<VoterMeeting> others) {
        var found = new ArrayList<Clash>();
        for (VoterMeeting other : others) {
            if (other.id() == meeting.id() || !meeting.time().overlaps(other.time())) continue;
            if (isSame(meeting.delegateGroup(), other.delegateGroup()))
                found.add(new Clash(Clash.Kind.DELEGATES, other));
            if (isSame(meeting.place().map(Spelling::fold), other.place().map(Spelling::fold)))
                found.add(new Clash(Clash.Kind.PLACE, other));
            if (!Collections.disjoint(meeting.wards(), other.wards()))
                found.add(new Clash(Clash.Kind.WARD, other));
        }
        return found;
    }

    private static boolean isSame(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    /** Whether it is on a working day; any day is allowed. */
    public boolean isOnAWorkingDay(VoterMeeting meeting) {
        return calendar.isWorkingDay(LocalDate.ofInstant(meeting.time().starts(), clock.getZone()));
    }

    /**
     * Whether a meeting of a round that is still ahead lies before, or after, the session as it is
     * to. One that was put off has no day yet; none fits a session that will not take place.
     */
    public boolean fits(VoterMeeting meeting, VoterMeetingRound round, CouncilSession session) {
        if (!meeting.status().isAhead()) return true;
        if (session.status() == CouncilSession.Status.CANCELLED) return false;
        if (meeting.status() == MeetingStatus.POSTPONED) return true;
        var day = LocalDate.ofInstant(meeting.time().starts(), clock.getZone());
        return switch (round.kind()) {
            case BEFORE -> day.isBefore(session.opens());
            case AFTER -> day.isAfter(session.closes());
        };
    }

    /** The delegate groups that meet nobody in these meetings. */
    public List<DelegateGroup> groupsLeftOut(List<VoterMeeting> meetings) {
        var taking = takingPlace(meetings);
        return delegates.groups().stream()
                .filter(
                        group ->
                                taking.stream()
                                        .noneMatch(
                                                meeting ->
                                                        meeting.delegateGroup()
                                                                .equals(Optional.of(group.id()))))
                .toList();
    }

    /** The wards whose voters are met in none of these meetings. */
    public List<Ward> wardsLeftOut(List<VoterMeeting> meetings) {
        var taking = takingPlace(meetings);
        return units.wards().stream()
                .filter(
                        ward ->
                                taking.stream()
                                        .noneMatch(meeting -> meeting.wards().contains(ward.id())))
                .toList();
    }

    private static List<VoterMeeting> takingPlace(List<VoterMeeting> meetings) {
        return meetings.stream()
                .filter(meeting -> meeting.status() != MeetingStatus.CANCELLED)
                .toList();
    }
}
