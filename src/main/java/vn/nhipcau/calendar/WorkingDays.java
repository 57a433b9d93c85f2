package vn.nhipcau.calendar;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Which days count, by the council's holiday table. All days are days of the council's zone. */
@Component
public class WorkingDays {
    private final DayTable table;
    private final ZoneId zone;
    private final LocalTime opens;
    private final LocalTime closes;
    private final LocalTime lunchFrom;
    private final LocalTime lunchUntil;

    WorkingDays(DayTable table, CalendarSettings settings) {
        this.table = table;
        zone = settings.zone();
        opens = settings.calendar().officeOpens();
        closes = settings.calendar().officeCloses();
        lunchFrom = settings.calendar().lunchFrom();
        lunchUntil = settings.calendar().lunchUntil();
    }

    /** Whether offices work on this day: no weekend, no day off, or a Saturday worked instead. */
    public boolean isWorkingDay(LocalDate day) {
        return table.isWorkingDay(day);
    }

    /** Whether the table says anything about this year; otherwise only weekends are known. */
    public boolean known(int year) {
        return table.known(year);
    }

    /**
     * The day on which something counts as received: today, or the next working day if it came
     * after the office closed or on a day off.
     */
    public LocalDate received(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        LocalDate day = local.toLocalDate();
        boolean inTime = isWorkingDay(day) && !local.toLocalTime().isAfter(closes);
        return inTime ? day : next(day);
    }

    /** The last day for something received at this time; the day of receipt is not counted. */
    public LocalDate due(Instant received, int workingDays) {
        return plus(received(received), workingDays);
    }

    /**
     * The working day so many working days after this day.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        if (workingDays < 0) throw new IllegalArgumentException("negative: " + workingDays);
        LocalDate end = day;
        for (int left = workingDays; left > 0; left--) end = next(end);
        return end;
    }

    /** The same day if it is a working day, else the next one that is. */
    public LocalDate orNextWorkingDay(LocalDate day) {
        return isWorkingDay(day) ? day : next(day);
    }

    /** The working day so many working days after this day, or before it if negative. */
    public LocalDate shift(LocalDate day, int workingDays) {
        if (workingDays >= 0) return plus(day, workingDays);
        LocalDate start = day;
        for (int left = workingDays; left < 0; left++) start = previous(start);
        return start;
    }

    /**
     * The moment after which so many office hours have passed; lunch is none of them.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Instant plusOfficeHours(Instant from, int hours) {
        if (hours < 0) throw new IllegalArgumentException("negative: " + hours);
        Duration left = Duration.ofHours(hours);
        ZonedDateTime at = afterLunch(nextOffice(from).atZone(zone));
        while (true) {
            ZonedDateTime pause = pauseOf(at);
            Duration until = Duration.between(at, pause);
            if (left.compareTo(until) <= 0) return at.plus(left).toInstant();
            left = left.minus(until);
            boolean noon = pause.toLocalTime().equals(lunchFrom);
            at = noon ? pause.with(lunchUntil) : next(at.toLocalDate()).atTime(opens).atZone(zone);
        }
    }

    private ZonedDateTime afterLunch(ZonedDateTime at) {
        LocalTime time = at.toLocalTime();
        return time.isBefore(lunchFrom) || time.isAfter(lunchUntil) ? at : at.with(lunchUntil);
    }

    // The next moment at which work stops: lunch, or the end of the day.
    private ZonedDateTime pauseOf(ZonedDateTime at) {
        return at.toLocalTime().isBefore(lunchFrom) ? at.with(lunchFrom) : at.with(closes);
    }

    /** Whether an office is open at this time. */
    public boolean isOffice(Instant time) {
        return nextOffice(time).equals(time);
    }

    /** The moment at which the office day of this time ends, or ended. */
    public Instant officeCloses(Instant time) {
        return time.atZone(zone).with(closes).toInstant();
    }

    /**
     * The working days after {@code from} up to and with {@code to}: what is left until a due date.
     * Negative if {@code to} is past: by how many working days it is overdue.
     */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return -between(to, from);
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
    }

    /** The same time if an office is open then, else the next moment at which one opens. */
    public Instant nextOffice(Instant time) {
        ZonedDateTime local = time.atZone(zone);
        LocalTime now = local.toLocalTime();
        LocalDate day = local.toLocalDate();
        if (isWorkingDay(day) && now.isBefore(opens))
            return day.atTime(opens).atZone(zone).toInstant();
        if (isWorkingDay(day) && now.isBefore(closes)) return time;
        return next(day).atTime(opens).atZone(zone).toInstant();
    }

    private LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) next = next.plusDays(1);
        return next;
    }

    private LocalDate previous(LocalDate day) {
        LocalDate previous = day.minusDays(1);
        while (!isWorkingDay(previous)) previous = previous.minusDays(1);
        return previous;
    }
}
