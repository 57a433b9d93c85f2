package vn.nhipcau.meeting.chat;

import vn.nhipcau.calendar.TypedWhen;
import vn.nhipcau.meeting.MeetingTime;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * When a meeting is, as people type it: {@code 05/12/2026 18:00-20:00}, {@code 18h30 ngày 5/12}.
 */
public sealed interface TypedTime {
    /** That is a time to come. */
    record Good(MeetingTime time) implements TypedTime {}

    /** It is none. The texts say why as {@code meeting.time.<WHY>}. */
    record Bad(Why why) implements TypedTime {}

    /** Why it is no time to come. */
    enum Why {
        UNREADABLE,
        NO_DATE,
        NO_SUCH_DAY,
        OTHER_WEEKDAY,
        ONE_DAY,
        NO_HOUR,
        WHICH_HALF,
        PAST,
        TOO_FAR,
        ENDS_BEFORE
    }

    /** Nobody plans further ahead. */
    int FURTHEST_YEARS = 2;

    /** Reads it; without an end the meeting takes as long as meetings take. */
    static TypedTime read(String typed, Duration lasts, Clock clock) {
        var today = LocalDate.now(clock);
        var read = TypedWhen.readToday(typed, TypedWhen.Wanted.DAY_AND_HOURS, today);
        if (read.wrong() != null) return new Bad(why(read.wrong()));
        var day = read.day();
        var starts = day.atTime(read.hour()).atZone(clock.getZone()).toInstant();
        if (!starts.isAfter(clock.instant())) return new Bad(Why.PAST);
        if (day.isAfter(today.plusYears(FURTHEST_YEARS))) return new Bad(Why.TOO_FAR);
        var ends =
                read.ends() == null
                        ? starts.plus(lasts)
                        : day.atTime(read.ends()).atZone(clock.getZone()).toInstant();
        return new Good(new MeetingTime(starts, ends));
    }

    private static Why why(TypedWhen.Wrong wrong) {
        return switch (wrong) {
            case UNREADABLE -> Why.UNREADABLE;
            case NO_DAY -> Why.NO_DATE;
            case NO_SUCH_DAY -> Why.NO_SUCH_DAY;
            case OTHER_WEEKDAY -> Why.OTHER_WEEKDAY;
            case ONE_DAY -> Why.ONE_DAY;
            case NO_HOUR -> Why.NO_HOUR;
            case WHICH_HALF -> Why.WHICH_HALF;
            case ENDS_BEFORE_IT_BEGINS -> Why.ENDS_BEFORE;
        };
    }
}
