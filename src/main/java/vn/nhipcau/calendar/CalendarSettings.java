package vn.nhipcau.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When the council works and sleeps.
 *
 * @param zone where its days begin and end
 * @param calendar the hours of a day
 */
@ConfigurationProperties("nhipcau")
record CalendarSettings(
        @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone, @DefaultValue Hours calendar) {
    /**
     * Hours of a day in the council's zone.
     *
     * @param officeOpens the first moment of an office day
     * @param officeCloses what comes later counts as received on the next working day
     * @param lunchFrom from then on nobody works for a while
     * @param lunchUntil until then
     * @param quietFrom from then on nobody is disturbed
     * @param quietUntil until then; the same as {@code quietFrom} for no quiet hours
     */
    record Hours(
            @DefaultValue("08:00") LocalTime officeOpens,
            @DefaultValue("17:00") LocalTime officeCloses,
            @DefaultValue("12:00") LocalTime lunchFrom,
            @DefaultValue("13:00") LocalTime lunchUntil,
            @DefaultValue("21:00") LocalTime quietFrom,
            @DefaultValue("07:00") LocalTime quietUntil) {
        Hours {
            if (!officeOpens.isBefore(officeCloses))
                throw new IllegalArgumentException(
                        "nhipcau.calendar.office-opens must be before office-closes");
            if (lunchFrom.isBefore(officeOpens)
                    || lunchUntil.isBefore(lunchFrom)
                    || officeCloses.isBefore(lunchUntil))
                throw new IllegalArgumentException(
                        "nhipcau.calendar.lunch-from and lunch-until must lie in the office hours,"
                                + " one after the other");
        }
    }
}
