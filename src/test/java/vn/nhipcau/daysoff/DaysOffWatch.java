package vn.nhipcau.daysoff;

import org.springframework.context.ApplicationContext;

/** Looks now whether next year's days off are only expected, as the program does by itself. */
public final class DaysOffWatch {
    private DaysOffWatch() {}

    /** Looks once. */
    public static void looks(ApplicationContext house) {
        house.getBean(CalendarWatch.class).run();
    }
}
