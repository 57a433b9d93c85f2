package vn.nhipcau.telegram;

import java.time.Duration;

/** Lets time pass between two tries; tests do not wait. */
@FunctionalInterface
interface Pause {
    /** Sleeps. */
    Pause REAL = Thread::sleep;

    void rest(Duration time) throws InterruptedException;
}
