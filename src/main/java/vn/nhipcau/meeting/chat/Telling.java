package vn.nhipcau.meeting.chat;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.meeting.Notices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Looks twice a second whether something is to be told by the business clock. A look only reads;
 * what it finds is told behind the meeting's lock, so several instances may look. Several notices
 * take turns: a large one keeps no small one waiting.
 */
@Component
class Telling implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Telling.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);
    private static final int MOST = 50;

    private final Notices notices;
    private final FanOut fanOut;
    private final TransactionTemplate reading;
    private volatile boolean running;
    private Thread thread = new Thread();

    Telling(Notices notices, FanOut fanOut, PlatformTransactionManager transactions) {
        this.notices = notices;
        this.fanOut = fanOut;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("meeting-notices").start(this::loop);
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
                run();
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("telling goes on after {}", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells all whose time has come. What fails is tried again at the next look, alone. */
    void run() {
        Set<Long> failed = new HashSet<>();
        while (true) {
            var due = new ArrayList<>(due());
            due.removeAll(failed);
            if (due.isEmpty()) return;
            for (long id : due) {
                if (Thread.currentThread() == thread && !running) return;
                if (!step(id)) failed.add(id);
            }
        }
    }

    private List<Long> due() {
        return Objects.requireNonNull(reading.execute(_ -> notices.due(MOST)));
    }

    private boolean step(long id) {
        try {
            fanOut.step(id);
            return true;
        } catch (RuntimeException e) {
            log.warn("notice {} waits after {}", id, e.getClass().getSimpleName());
            return false;
        }
    }
}
