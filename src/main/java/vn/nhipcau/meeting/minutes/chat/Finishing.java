package vn.nhipcau.meeting.minutes.chat;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.meeting.minutes.MinutesBook;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Looks twice a second whether minutes were confirmed, and does what follows. A look only reads;
 * each step is done behind the meeting's lock, so several instances may look.
 */
@Component
class Finishing implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Finishing.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final MinutesBook book;
    private final Aftermath aftermath;
    private final TransactionTemplate reading;
    private volatile boolean running;
    private Thread thread = new Thread();

    Finishing(MinutesBook book, Aftermath aftermath, PlatformTransactionManager transactions) {
        this.book = book;
        this.aftermath = aftermath;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("minutes").start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        try {
            thread.join(PATIENCE_AT_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            try {
                Thread.sleep(look() ? PAUSE : PAUSE_AFTER_TROUBLE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Does all there is to do; false if something went wrong, which is tried again. */
    private boolean look() {
        try {
            boolean well = true;
            for (long id : unfinished()) well &= finish(id);
            return well;
        } catch (RuntimeException e) {
            log.warn("minutes go on after {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private List<Long> unfinished() {
        return Objects.requireNonNull(reading.execute(_ -> book.unfinished()));
    }

    private boolean finish(long id) {
        try {
            boolean more = true;
            while (running && more) more = aftermath.step(id);
            return true;
        } catch (RuntimeException e) {
            log.warn("minutes of meeting {} wait after {}", id, e.getClass().getSimpleName());
            return false;
        }
    }
}
