package vn.nhipcau.duty;

import org.springframework.context.ApplicationContext;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.daysoff.DaysOffWatch;

import java.time.OffsetDateTime;

/** Lets a story's morning come now instead of within seconds. */
public final class Mornings {
    private Mornings() {}

    /** It is this time now, such as {@code 2026-12-09T08:00}; what is due then is done. */
    public static void at(ApplicationContext house, String time) {
        house.getBean(BusinessClock.class)
                .advanceTo(OffsetDateTime.parse(time + ":00+07:00").toInstant());
        tick(house);
    }

    /** What is due now is done; false if something of it failed and is to be tried again. */
    public static boolean tick(ApplicationContext house) {
        house.getBean(Recount.class).run();
        DaysOffWatch.looks(house);
        return house.getBean(MorningRound.class).run();
    }
}
