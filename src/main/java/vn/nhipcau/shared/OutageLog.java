package vn.nhipcau.shared;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

import java.sql.SQLException;
import java.util.StringJoiner;

/**
 * One line when something begins to go wrong, one when it is over; none in between, however often
 * it is tried. Not more than a line a minute either where several things take turns in going wrong.
 */
public final class OutageLog {
    private static final long AGAIN = 60_000_000_000L;

    /** How deep causes are followed; some refer to each other. */
    private static final int DEPTH = 20;

    private final Logger log;
    private @Nullable String current;
    private @Nullable String last;
    private long saidAt;
    private boolean said;

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
        if (current != null && said) log.info("all is well again after: {}", current);
        current = null;
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
        boolean flickers = what.equals(last) && System.nanoTime() - saidAt < AGAIN;
        current = what;
        if (!fresh) return false;
        said = !flickers;
        if (flickers) return false;
        last = what;
        saidAt = System.nanoTime();
        return true;
    }
}
