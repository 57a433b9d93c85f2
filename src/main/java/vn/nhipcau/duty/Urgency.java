package vn.nhipcau.duty;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.calendar.WorkingDays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How much time a duty is given because it is urgent, or because another limit of the council holds
 * for it. As with {@link Duties}: whoever calls holds the lock of what the duty is about.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Urgency {
    private final Duties duties;
    private final StoredDuties stored;
    private final TimeLimits limits;
    private final WorkingDays calendar;
    private final MorningLists lists;
    private final Clock clock;

    Urgency(
            Duties duties,
            StoredDuties stored,
            TimeLimits limits,
            WorkingDays calendar,
            MorningLists lists,
            Clock clock) {
        this.duties = duties;
        this.stored = stored;
        this.limits = limits;
        this.calendar = calendar;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Due within so many working days from now on, if that is earlier than it is due anyway.
     *
     * @return the due date as it is now; empty if it is not owed any more
     */
    public Optional<LocalDate> hurry(DutyKind kind, String reference, int workingDays) {
        var found = duties.owed(kind, reference);
        found.ifPresent(
                duty ->
                        moves(
                                duty,
                                () ->
                                        duty.time()
                                                .hurry(
                                                        calendar,
                                                        calendar.received(clock.instant()),
                                                        workingDays)));
        return found.map(Duty::due);
    }

    /**
     * No longer urgent: what that took away is given back.
     *
     * @return the due date as it is now; empty if it is not owed any more
     */
    public Optional<LocalDate> relax(DutyKind kind, String reference) {
        var found = duties.owed(kind, reference);
        found.ifPresent(duty -> moves(duty, () -> duty.time().relax(calendar)));
        return found.map(Duty::due);
    }

    /** The day on which it would be due after {@link #hurry}; while paused, if it went on today. */
    public Optional<LocalDate> dueIfUrgent(DutyKind kind, String reference, int workingDays) {
        return duties.owed(kind, reference)
                .map(Duty::time)
                .map(
                        time ->
                                time.from(
                                        time.ifUrgent(
                                                calendar,
                                                calendar.received(clock.instant()),
                                                workingDays),
                                        calendar,
                                        today()));
    }

    /** The day on which it would be due after {@link #relax}; while paused, if it went on today. */
    public Optional<LocalDate> dueIfNotUrgent(DutyKind kind, String reference) {
        return duties.owed(kind, reference)
                .map(Duty::time)
                .map(time -> time.from(time.ifNotUrgent(calendar), calendar, today()));
    }

    /**
     * Another limit of the council holds for it, because another unit has it: a longer one gives
     * more time, a shorter one takes none of what was told to people.
     *
     * @param urgent whether it is urgent at the moment
     * @return the due date as it is now; empty if it is not owed any more
     */
    public Optional<LocalDate> limitIs(
            DutyKind kind, String reference, int workingDays, boolean urgent) {
        var found = duties.owed(kind, reference);
        found.ifPresent(
                duty -> moves(duty, () -> duty.time().limitIs(workingDays, urgent, calendar)));
        return found.map(Duty::due);
    }

    private void moves(Duty duty, Runnable how) {
        var before = duty.due();
        how.run();
        boolean moved = !duty.due().equals(before);
        if (moved) duty.beginLadder(limits.ladder(duty.kind()), calendar, today());
        stored.save(duty);
        if (!moved) return;
        duties.write(duty, DutyEvent.Kind.RESET, null, "due=" + duty.due());
        lists.refresh(lists.standsAt(duty));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
