package vn.nhipcau.chat;

import org.springframework.context.ApplicationContext;

/** Lets a story tidy up now instead of within the hour. */
public final class Broom {
    private Broom() {}

    /** Forgets old drafts, old numbers, old parked content. */
    public static void sweep(ApplicationContext house) {
        house.getBean(Housekeeping.class).tidy();
    }
}
