package vn.nhipcau.shared;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * One line when something begins to go wrong, one when it is over; none in between, however often
 * it is tried. Not more than a line a minute either where several things take turns in going wrong.
 */
public final class Troubles {
    private static final long AGAIN = 60_000_000_000L;

    private final Logger log;
    private @Nullable String current;
    private @Nullable String last;
    private long saidAt;
    private boolean said;

    /** Troubles of one place that does something again and again, told in its log. */
    public Troubles(Logger log) {
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
