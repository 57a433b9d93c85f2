package vn.nhipcau.calendar;

import java.time.LocalDate;

/** Which days are worked. */
interface DayTable {
    boolean isWorkingDay(LocalDate date);

    /** Whether anything but weekends is known of this year. */
    boolean known(int year);
}
