package vn.nhipcau.calendar;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Looks each second how far the clock was moved: a rehearsal with several instances on one database
 * has one time, whichever of them was told to move it.
 */
@Component
@ConditionalOnBooleanProperty("nhipcau.rehearsal")
class ClockFollower implements SmartLifecycle {
    private final BusinessClock clock;
    private final Semaphore end = new Semaphore(0);
    private volatile boolean running;

    ClockFollower(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public void start() {
        if (running) return;
        running = true;
        Thread.ofVirtual().name("clock").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        end.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running && !end.tryAcquire(1, TimeUnit.SECONDS)) follow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Without the database nothing happens anyway; the next look will be in time.
    private void follow() {
        try {
            clock.follow();
        } catch (DataAccessException e) {
            return;
        }
    }
}
