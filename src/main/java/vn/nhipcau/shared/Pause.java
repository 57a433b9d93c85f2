package vn.nhipcau.shared;

import java.time.Duration;

/** Lets time pass between two tries; tests do not wait. */
@FunctionalInterface
public interface Pause {
    /** Sleeps. */
    Pause REAL = Thread::sleep;

    /** Lets so much time pass. */
    void rest(Duration time) throws InterruptedException;
}
