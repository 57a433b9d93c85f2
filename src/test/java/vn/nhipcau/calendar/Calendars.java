package vn.nhipcau.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** Calendars for tests of other rooms. */
public final class Calendars {
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private Calendars() {}

    /** Every day from Monday to Friday is worked but these; they may become more. */
    public static WorkingDays without(Set<LocalDate> off) {
        var table =
                new DayTable() {
                    @Override
                    public boolean isWorkingDay(LocalDate day) {
                        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()
                                && !off.contains(day);
                    }

                    @Override
                    public boolean known(int year) {
                        return true;
                    }
                };
        var hours =
                new CalendarSettings.Hours(
                        OPENS, CLOSES, NOON, NOON.plusHours(1), LocalTime.of(21, 0), OPENS);
        return new WorkingDays(table, new CalendarSettings(ZoneId.of("Asia/Ho_Chi_Minh"), hours));
    }
}
