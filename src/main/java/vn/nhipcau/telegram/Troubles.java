package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** One line when something begins to go wrong, one when it is over; none in between. */
final class Troubles {
    private final Logger log;
    private @Nullable String current;

    Troubles(Logger log) {
        this.log = log;
    }

    void warn(String what) {
        if (begins(what)) log.warn("{}", what);
    }

    void alarm(String what) {
        if (begins(what)) log.error("{}", what);
    }

    void over() {
        if (current != null) log.info("all is well again after: {}", current);
        current = null;
    }

    private boolean begins(String what) {
        boolean fresh = !what.equals(current);
        current = what;
        return fresh;
    }
}
