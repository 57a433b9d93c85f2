package vn.nhipcau.calendar;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.LoopThread;

import java.time.Duration;

/**
 * Looks each second how far the clock was moved: a rehearsal with several instances on one database
 * has one time, whichever of them was told to move it.
 */
@Component
@ConditionalOnBooleanProperty("nhipcau.rehearsal")
class ClockFollower implements SmartLifecycle {
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BusinessClock clock;
    private final LoopThread loop = new LoopThread("clock", this::follow);
    private volatile boolean running;

    ClockFollower(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        loop.start();
    }

    @Override
    public void stop() {
        running = false;
        loop.finish(PATIENCE);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private Duration follow() {
        clock.follow();
        return EACH;
    }
}
