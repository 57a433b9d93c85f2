package vn.nhipcau.shared;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread rest until another has something for it. */
final class WakeSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private boolean given;

    /** Whoever rests goes on; whoever does not yet rest will not. */
    void give() {
        lock.lock();
        try {
            given = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Rests so many nanoseconds at most. Woken for no reason it ends early, which does no harm. */
    @SuppressWarnings("WaitNotInLoop")
    void await(long nanos) throws InterruptedException {
        lock.lock();
        try {
            if (!given && nanos > 0) news.awaitNanos(nanos);
            given = false;
        } finally {
            lock.unlock();
        }
    }
}
