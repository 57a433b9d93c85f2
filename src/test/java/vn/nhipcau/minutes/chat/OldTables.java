package vn.nhipcau.minutes.chat;

import org.springframework.context.ApplicationContext;

/** Lets a story's old tables go now instead of within the hour. */
public final class OldTables {
    private OldTables() {}

    /** Those that are old are emptied. */
    public static void go(ApplicationContext house) {
        house.getBean(SynthesisFiles.class).eraseOld();
    }
}
