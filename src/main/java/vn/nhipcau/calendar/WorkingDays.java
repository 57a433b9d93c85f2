package vn.nhipcau.calendar;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Which days count, by the council's holiday table. All days are days of the council's zone. */
@Component
public class WorkingDays {
    private final Holidays holidays;
    private final ZoneId zone;
    private final LocalTime opens;
    private final LocalTime closes;

    WorkingDays(Holidays holidays, CalendarSettings settings) {
        this.holidays = holidays;
        zone = settings.zone();
        opens = settings.calendar().officeOpens();
        closes = settings.calendar().officeCloses();
    }

    /** Whether offices work on this day: no weekend, no day off, or a Saturday worked instead. */
    public boolean isWorkingDay(LocalDate day) {
        return holidays.isWorkingDay(day);
    }

    /** Whether the table says anything about this year; otherwise only weekends are known. */
    public boolean known(int year) {
        return holidays.known(year);
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
}
