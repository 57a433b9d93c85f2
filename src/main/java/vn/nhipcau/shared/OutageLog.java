package vn.nhipcau.shared;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * One line when something begins to go wrong, one when it is over; none in between, however often
 * it is tried. Where several things take turns in going wrong, or come and go, each is said once a
 * minute, and not more than twenty of them.
 */
public final class OutageLog {
    private static final long AGAIN = 60_000_000_000L;

    /** So many different things in a minute; the rest are only counted by whoever counts them. */
    private static final int MOST = 20;

    /** How deep causes are followed; some refer to each other. */
    private static final int DEPTH = 20;

    private final Logger log;
    private final Map<String, Long> saidAt = new HashMap<>();
    private @Nullable String current;
    private @Nullable String told;

    /** Troubles of one place that does something again and again, told in its log. */
    public OutageLog(Logger log) {
        this.log = log;
    }

    /** Something outside is wrong; in words without any secret or anything that people wrote. */
    public synchronized void warn(String what) {
        if (begins(what)) log.warn("{}", what);
    }

    /** Something is wrong that only the operator can mend. */
    public synchronized void alarm(String what) {
        if (begins(what)) log.error("{}", what);
    }

    /** All is well, perhaps again. */
    public synchronized void over() {
        if (told != null) log.info("all is well again after: {}", told);
        current = told = null;
    }

    /**
     * What went wrong and where, without any words of the exceptions: databases quote in them what
     * people wrote.
     */
    public static String describe(Throwable failure) {
        var names = new StringJoiner(" < ");
        String place = "";
        Throwable cause = failure;
        for (int i = 0; i < DEPTH && cause != null; i++, cause = cause.getCause()) {
            String state = cause instanceof SQLException sql ? " " + sql.getSQLState() : "";
            names.add(cause.getClass().getSimpleName() + state);
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (!frame.getClassName().startsWith("vn.nhipcau.")) continue;
                place = " at " + frame.getClassName() + ":" + frame.getLineNumber();
                break;
            }
        }
        return names + place;
    }

    private boolean begins(String what) {
        boolean fresh = !what.equals(current);
        current = what;
        if (!fresh) return false;
        long now = System.nanoTime();
        saidAt.values().removeIf(at -> now - at >= AGAIN);
        if (saidAt.size() >= MOST || saidAt.containsKey(what)) return false;
        saidAt.put(what, now);
        told = what;
        if (saidAt.size() == MOST) {
            log.warn("there is more of this sort; none of it is shown for a minute");
            return false;
        }
        return true;
    }
}
