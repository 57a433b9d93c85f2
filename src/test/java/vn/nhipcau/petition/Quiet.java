package vn.nhipcau.petition;

import org.springframework.context.ApplicationContext;

/** Lets a story find out now that somebody has said nothing, instead of within the minute. */
public final class Quiet {
    private Quiet() {}

    /** What follows from silence follows now. */
    public static void passes(ApplicationContext house) {
        house.getBean(AutoClose.class).sweep();
    }
}
