package vn.nhipcau.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.shared.OncePerTransaction;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All duties. Whoever opens a duty also ends it, and holds the lock of what it is about while doing
 * so: that lock is the duty's too, and the morning round takes it as well. All methods join the
 * caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Duties {
    /** What is said when a duty is urged by hand. */
    public static final SubjectKind<Id> URGING = SubjectKind.ofId("urge");

    static final Set<Duty.State> OWED = EnumSet.of(Duty.State.OPEN, Duty.State.PAUSED);

    // Whoever opens or ends a duty holds the lock of what it is about, so nobody else changes what
    // was read behind that lock.
    private final OncePerTransaction<String, List<Duty>> owed = new OncePerTransaction<>();

    private final StoredDuties duties;
    private final DutyEvents events;
    private final TimeLimits limits;
    private final WorkingDays calendar;
    private final MorningLists lists;
    private final Outbox outbox;
    private final Clock clock;

    Duties(
            StoredDuties duties,
            DutyEvents events,
            TimeLimits limits,
            WorkingDays calendar,
            MorningLists lists,
            Outbox outbox,
            Clock clock) {
        this.duties = duties;
        this.events = events;
        this.limits = limits;
        this.calendar = calendar;
        this.lists = lists;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is said when this duty is urged by hand is about this. */
    public static String urging(Duty duty) {
        return SubjectKind.of(URGING, duty.id());
    }

    /** Something of which nothing was owed yet: nothing has to be looked for. */
    public void begin(String reference) {
        owed.put(reference, new ArrayList<>());
    }

    /** From now on this is owed; one of the same kind about the same thing takes its place. */
    public Duty open(NewDuty what) {
        drop(what.kind(), what.reference());
        var duty = new Duty(what, now());
        duty.beginLadder(limits.ladder(what.kind()), calendar, today());
        about(what.reference()).add(duty);
        write(duty, DutyEvent.Kind.OPENED, null, "due=" + duty.due());
        return duty;
    }

    /** It is done; nobody is urged any more. Nothing happens if it is not owed. */
    public void fulfil(DutyKind kind, String reference) {
        fulfil(kind, reference, false);
    }

    /**
     * It is done.
     *
     * @param apart whether it shall count neither as timely nor as late
     */
    public void fulfil(DutyKind kind, String reference, boolean apart) {
        owed(kind, reference)
                .ifPresent(
                        duty -> {
                            // It counts by the date that it would have had, had its time gone on.
                            duty.resume(calendar, today());
                            duty.done(now(), today(), apart);
                            end(duty, DutyEvent.Kind.DONE);
                        });
    }

    /** It came to nothing. Nothing happens if it is not owed. */
    public void drop(DutyKind kind, String reference) {
        owed(kind, reference).ifPresent(this::drop);
    }

    /** All that is owed about this came to nothing. */
    public void drop(String reference) {
        List.copyOf(about(reference)).stream()
                .filter(duty -> OWED.contains(duty.state()))
                .forEach(this::drop);
    }

    private void drop(Duty duty) {
        duty.dropped(now());
        end(duty, DutyEvent.Kind.DROPPED);
    }

    // Nobody is urged any more, or for the time being.
    private void end(Duty duty, DutyEvent.Kind how) {
        write(duty, how, null, "");
        outbox.withdraw(urging(duty));
        lists.refresh(lists.standsAt(duty));
    }

    /** It waits for somebody else; its time stands still. */
    public void pause(DutyKind kind, String reference) {
        owed(kind, reference)
                .filter(duty -> duty.state() == Duty.State.OPEN)
                .ifPresent(
                        duty -> {
                            duty.pause(today());
                            end(duty, DutyEvent.Kind.PAUSED);
                        });
    }

    /**
     * Its time goes on; the due date is later by the working days for which it stood still.
     *
     * @return the due date as it is now; empty if it was not paused
     */
    public Optional<LocalDate> resume(DutyKind kind, String reference) {
        var paused = owed(kind, reference).filter(duty -> duty.state() == Duty.State.PAUSED);
        paused.ifPresent(
                duty -> {
                    duty.resume(calendar, today());
                    duty.nextStep(limits.ladder(kind), calendar);
                    write(duty, DutyEvent.Kind.RESUMED, null, "due=" + duty.due());
                });
        return paused.map(Duty::due);
    }

    /** Another unit owes it now; the time it takes goes on. */
    public void moveTo(DutyKind kind, String reference, String unit) {
        owed(kind, reference)
                .ifPresent(
                        duty -> {
                            var stood = lists.standsAt(duty);
                            duty.movesTo(unit);
                            write(duty, DutyEvent.Kind.MOVED, null, "unit=" + unit);
                            lists.refresh(stood);
                        });
    }

    /** An officer of the unit took it. */
    public void takenBy(DutyKind kind, String reference, long officer) {
        owed(kind, reference)
                .ifPresent(
                        duty -> {
                            duty.takenBy(officer);
                            write(duty, DutyEvent.Kind.TAKEN, officer, "");
                        });
    }

    /**
     * More time, from the due date or, if that is past, from today.
     *
     * @return the due date as it is now; empty if it is not owed any more
     */
    public Optional<LocalDate> extend(DutyKind kind, String reference, int workingDays, long by) {
        var found = owed(kind, reference);
        found.ifPresent(
                duty -> {
                    duty.extend(calendar, today(), workingDays);
                    duty.beginLadder(limits.ladder(kind), calendar, today());
                    write(duty, DutyEvent.Kind.EXTENDED, by, "due=" + duty.due());
                    lists.refresh(lists.standsAt(duty));
                });
        return found.map(Duty::due);
    }

    /** It has another due date from now on, because whoever owes it said so. */
    public void reset(DutyKind kind, String reference, LocalDate day) {
        owed(kind, reference)
                .ifPresent(
                        duty -> {
                            duty.move(day, calendar);
                            duty.beginLadder(limits.ladder(kind), calendar, today());
                            write(duty, DutyEvent.Kind.RESET, null, "due=" + day);
                            lists.refresh(lists.standsAt(duty));
                        });
    }

    /** What is owed of this kind about this, if it is. */
    public Optional<Duty> owed(DutyKind kind, String reference) {
        return about(reference).reversed().stream()
                .filter(duty -> duty.kind() == kind && OWED.contains(duty.state()))
                .findFirst();
    }

    private List<Duty> about(String reference) {
        return owed.get(
                reference,
                () -> new ArrayList<>(duties.findByReferenceAndStateInOrderById(reference, OWED)));
    }

    /** What duties of a kind are about whose due date is past, the oldest first. */
    public List<String> overdue(DutyKind kind, int atMost) {
        return duties.overdue(EnumSet.of(kind), today(), null, PageRequest.of(0, atMost)).stream()
                .map(Duty::reference)
                .toList();
    }

    /** The duty with this id. */
    public Optional<Duty> find(long id) {
        return duties.findById(id);
    }

    void write(Duty duty, DutyEvent.Kind kind, @Nullable Long person, String facts) {
        duties.save(duty);
        events.save(new DutyEvent(duty, now(), kind, person, facts));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
