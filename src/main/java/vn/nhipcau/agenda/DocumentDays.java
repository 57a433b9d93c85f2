package vn.nhipcau.agenda;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.duty.TimeLimits;

import java.time.Clock;
import java.time.LocalDate;

/** By when documents for a session are owed. */
@Component
public class DocumentDays {
    private final TimeLimits limits;
    private final WorkingDays calendar;
    private final Clock clock;

    DocumentDays(TimeLimits limits, WorkingDays calendar, Clock clock) {
        this.limits = limits;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * By when a document is usually owed: some working days before the opening, not before today.
     */
    public LocalDate usualDue(CouncilSession session) {
        LocalDate usual = calendar.shift(session.opens(), -limits.days(DutyKind.DOCUMENT));
        if (usual.isAfter(today())) return usual;
        LocalDate next = calendar.plus(today(), 1);
        return next.isAfter(session.opens()) ? session.opens() : next;
    }

    /**
     * The day by which a document is owed that was owed by another before the session moved: as
     * many working days before the opening as it was, not before tomorrow, not after the opening.
     */
    public LocalDate dueAfterMove(LocalDate due, CouncilSession before, CouncilSession after) {
        int ahead = Math.max(0, calendar.between(due, before.opens()));
        LocalDate moved = calendar.shift(after.opens(), -ahead);
        // Where nothing lies between, the last working day is the opening itself.
        LocalDate latest = after.opens();
        LocalDate soonest = calendar.plus(today(), 1);
        if (moved.isBefore(soonest)) moved = soonest;
        return moved.isAfter(latest) ? latest : moved;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
