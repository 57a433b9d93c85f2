package vn.nhipcau.minutes;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.duty.Duties;
import vn.nhipcau.duty.Duty;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.duty.NewDuty;
import vn.nhipcau.duty.TimeLimits;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is owed because a meeting took place: first its minutes, by whoever hosted it, then the
 * synthesis, by the secretariat. The Fatherland Front, which makes the synthesis in many places, is
 * no unit here and owes nothing; it is told when the synthesis is late. Both are counted from the
 * day of the meeting. The meeting's lock is that of these duties too.
 */
@Component
public class MinutesDuties {

    private final Duties duties;
    private final TimeLimits limits;
    private final WorkingDays calendar;
    private final Units units;
    private final Delegates delegates;
    private final Texts texts;
    private final Clock clock;

    MinutesDuties(
            Duties duties,
            TimeLimits limits,
            WorkingDays calendar,
            Units units,
            Delegates delegates,
            Texts texts,
            Clock clock) {
        this.duties = duties;
        this.limits = limits;
        this.calendar = calendar;
        this.units = units;
        this.delegates = delegates;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The id of the unit that hosted a meeting: of several wards the first; in a ward's own council
     * nobody but the secretariat can.
     */
    public String host(VoterMeeting meeting) {
        return meeting.wards().stream()
                .findFirst()
                .map(units::ward)
                .map(Ward::committee)
                .orElseGet(() -> units.secretariat().id());
    }

    void minutesOwed(VoterMeeting meeting) {
        open(meeting, DutyKind.MINUTES, host(meeting), day(clock.instant()));
    }

    void taken(VoterMeeting meeting, long person) {
        duties.takenBy(DutyKind.MINUTES, reference(meeting), person);
    }

    // Whoever has the minutes a day before it is owed has no whole day for the synthesis.
    void synthesisOwed(VoterMeeting meeting) {
        duties.fulfil(DutyKind.MINUTES, reference(meeting));
        open(
                meeting,
                DutyKind.SYNTHESIS,
                units.secretariat().id(),
                calendar.plus(day(clock.instant()), 1));
    }

    void synthesisSent(VoterMeeting meeting) {
        duties.fulfil(DutyKind.SYNTHESIS, reference(meeting));
    }

    /** What is owed of this kind because of the meeting, if it is. */
    public Optional<Duty> owed(VoterMeeting meeting, DutyKind kind) {
        return duties.owed(kind, reference(meeting));
    }

    private static String reference(VoterMeeting meeting) {
        return Minutes.reference(meeting.id());
    }

    private void open(VoterMeeting meeting, DutyKind kind, String unit, LocalDate soonest) {
        var held = day(meeting.time().ends());
        var usual = calendar.plus(held, limits.days(kind));
        var due = usual.isBefore(soonest) ? soonest : usual;
        duties.open(
                new NewDuty(
                        kind,
                        reference(meeting),
                        texts.words(Language.VI, "minutes.duty.label", Dates.day(held)),
                        texts.words(
                                Language.VI, "minutes.duty.title", Dates.day(held), who(meeting)),
                        unit,
                        meeting.wards().stream().findFirst().orElse(null),
                        held,
                        calendar.between(held, due),
                        due));
    }

    private String who(VoterMeeting meeting) {
        String group =
                meeting.delegateGroup()
                        .flatMap(delegates::findGroup)
                        .map(found -> found.name().vi())
                        .orElse("");
        String wards =
                meeting.wards().stream()
                        .map(ward -> units.ward(ward).name().vi())
                        .collect(Collectors.joining(", "));
        return group.isEmpty() || wards.isEmpty() ? group + wards : group + ", " + wards;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
