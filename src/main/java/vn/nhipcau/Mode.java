package vn.nhipcau;

import java.util.Locale;

/** What this program is running for; a database serves one of them for all its life. */
enum Mode {
    /** To try it: no Telegram, four phones on a page, reachable from this machine only. */
    SANDBOX,
    /** For real. */
    PRODUCTION,
    /** Real Telegram, everybody knows it is an exercise, and the clock can be moved. */
    REHEARSAL,
    /** Nothing is chosen: whoever starts it, a test, says what there shall be. */
    BARE;

    /** The property that says which; the environment decides it, nobody sets it by hand. */
    static final String PROPERTY = "nhipcau.mode";

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
