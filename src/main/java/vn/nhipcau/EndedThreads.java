package vn.nhipcau;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.DatabaseAway;

import java.time.Duration;

/**
 * A thread that ends on an error is told in a line: libraries let some of theirs end whenever the
 * database is away and begin others, and a stack trace would quote what people wrote.
 */
@Component
class EndedThreads implements Thread.UncaughtExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(EndedThreads.class);

    /** The same is said once a minute. */
    private static final long AGAIN = Duration.ofMinutes(1).toNanos();

    private String last = "";
    private long saidAt;

    EndedThreads() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        String pool = thread.getName().replaceAll("[-\\d]+$", "");
        say("a thread of " + pool + " ended: " + DatabaseAway.name(failure));
    }

    private synchronized void say(String what) {
        if (what.equals(last) && System.nanoTime() - saidAt < AGAIN) return;
        last = what;
        saidAt = System.nanoTime();
        log.error("{}", what);
    }
}
