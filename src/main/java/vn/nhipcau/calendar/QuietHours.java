package vn.nhipcau.calendar;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When citizens are left in peace. */
@Component
public class QuietHours {
    private final ZoneId zone;
    private final LocalTime from;
    private final LocalTime until;

    QuietHours(CalendarSettings settings) {
        zone = settings.zone();
        from = settings.calendar().quietFrom();
        until = settings.calendar().quietUntil();
    }

    /** Whether nobody shall be disturbed now. */
    public boolean isQuiet(Instant time) {
        LocalTime now = time.atZone(zone).toLocalTime();
        if (from.equals(until)) return false;
        boolean afterFrom = !now.isBefore(from);
        boolean beforeUntil = now.isBefore(until);
        return from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
    }

    /** The same time, or the end of the quiet hours that it lies in. */
    public Instant nextLoud(Instant time) {
        if (!isQuiet(time)) return time;
        ZonedDateTime now = time.atZone(zone);
        ZonedDateTime end = now.with(until);
        return (end.isAfter(now) ? end : now.plusDays(1).with(until)).toInstant();
    }
}
