package vn.nhipcau.duty;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.calendar.WorkingDays;

import java.time.LocalDate;

/**
 * By when something is owed, and how that came about. Its time can stand still; what urgency took
 * away is kept, to be given back.
 */
@Embeddable
class DueDate {
    private LocalDate countedFrom;
    private int days;
    private LocalDate due;
    private @Nullable LocalDate pausedOn;
    private int extensions;
    private int shortened;
    private @Nullable Integer limitDays;

    @SuppressWarnings("NullAway") // filled by JPA
    DueDate() {}

    DueDate(LocalDate countedFrom, int days, LocalDate due) {
        this.countedFrom = countedFrom;
        this.days = days;
        this.due = due;
        limitDays = days;
    }

    LocalDate due() {
        return due;
    }

    int extensions() {
        return extensions;
    }

    /** Its time stands still from today on. */
    void stop(LocalDate today) {
        pausedOn = today;
    }

    /** Its time goes on: it is due later by the working days for which it stood still. */
    void goOn(WorkingDays calendar, LocalDate today) {
        if (pausedOn == null) return;
        int stood = Math.max(0, calendar.between(pausedOn, today));
        pausedOn = null;
        days += stood;
        due = calendar.plus(due, stood);
    }

    /** More time, from the due date or, if that is past, from today. */
    void extend(DutyKind kind, WorkingDays calendar, LocalDate today, int by) {
        extensions++;
        var now = frame(today);
        var from = due.isBefore(now) ? now : due;
        move(kind, calendar.plus(from, by), calendar);
    }

    /** The day at which its time has come: while it stands still, the day on which it stopped. */
    LocalDate frame(LocalDate today) {
        return pausedOn == null ? today : pausedOn;
    }

    /** It is due on this day. */
    void move(DutyKind kind, LocalDate day, WorkingDays calendar) {
        due = day;
        if (!isInCalendarDays(kind)) days = calendar.between(countedFrom, day);
    }

    private boolean isInCalendarDays(DutyKind kind) {
        return kind == DutyKind.INTERPELLATION && (limitDays == null ? days : limitDays) == 0;
    }

    /**
     * The due date if it were urgent from now on. Urgency never gives more time, and never puts a
     * date into the past.
     *
     * @param from the working day that is not counted any more: today, or when the office opens
     * @param within working days
     */
    LocalDate ifUrgent(WorkingDays calendar, LocalDate from, int within) {
        var wanted = calendar.plus(frame(from), within);
        return wanted.isBefore(due) ? wanted : due;
    }

    /** Makes it urgent; what that takes away is kept, to be given back. */
    void hurry(WorkingDays calendar, LocalDate from, int within) {
        var wanted = ifUrgent(calendar, from, within);
        int by = Math.max(0, calendar.between(wanted, due));
        shortened += by;
        days -= by;
        due = wanted;
    }

    /** The due date if it were urgent no more: with the days that urgency took away. */
    LocalDate ifNotUrgent(WorkingDays calendar) {
        return calendar.plus(due, shortened);
    }

    /** It is urgent no more. */
    void relax(WorkingDays calendar) {
        due = ifNotUrgent(calendar);
        days += shortened;
        shortened = 0;
    }

    /**
     * The council's limit for it is another one now. A longer one gives the days that it is longer
     * by, an urgent duty gets them when it is urgent no more; a shorter one takes nothing away.
     */
    void limitIs(int other, boolean urgent, WorkingDays calendar) {
        int more = limitDays == null ? 0 : other - limitDays;
        if (more <= 0) return;
        limitDays = other;
        if (urgent) {
            shortened += more;
            return;
        }
        days += more;
        due = calendar.plus(due, more);
    }

    /** The day on which it is due if its time goes on today. */
    LocalDate from(LocalDate day, WorkingDays calendar, LocalDate today) {
        return pausedOn == null
                ? day
                : calendar.plus(day, Math.max(0, calendar.between(pausedOn, today)));
    }

    /**
     * Counts it by the calendar as it is now; true if that makes it later. What is counted in
     * calendar days only makes way for a day off, a day that somebody named does not.
     */
    boolean recount(DutyKind kind, WorkingDays calendar) {
        var now = due;
        if (isInCalendarDays(kind)) now = calendar.orNextWorkingDay(due);
        else if (!kind.isForANamedDay()) now = calendar.plus(countedFrom, Math.max(0, days));
        if (!now.isAfter(due)) return false;
        due = now;
        return true;
    }
}
