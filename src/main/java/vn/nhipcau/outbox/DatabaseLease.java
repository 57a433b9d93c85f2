package vn.nhipcau.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.DatabaseAway;
import vn.nhipcau.shared.LoopThread;
import vn.nhipcau.shared.OutageLog;

import java.time.Duration;
import java.util.UUID;

/**
 * A row that says who sends, for five seconds of the database's time, renewed each second. Whoever
 * could not renew it for three seconds starts nothing any more, two seconds before somebody else
 * may.
 */
@Component
class DatabaseLease implements Lease, SmartLifecycle {
    /** Starts before, and stops after, everything that needs the lease. */
    static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(DatabaseLease.class);
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long GOOD_FOR = Duration.ofSeconds(3).toNanos();

    private static final long LONGEST_UNREAD = Duration.ofSeconds(15).toNanos();

    private final JdbcClient sql;
    private final String holder = UUID.randomUUID().toString();
    private final OutageLog troubles = new OutageLog(log);
    private volatile long renewedAt;
    private volatile long readAt = System.nanoTime();
    private volatile boolean renewed;
    private volatile int generation;
    private final LoopThread loop = new LoopThread("lease", this::renewAgain);
    private volatile boolean running;

    DatabaseLease(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean held() {
        return renewed && nanos() - renewedAt < GOOD_FOR;
    }

    @Override
    public boolean isKnown() {
        return nanos() - readAt < LONGEST_UNREAD;
    }

    /** Real time, for distances. */
    long nanos() {
        return System.nanoTime();
    }

    /** How often this instance began to hold the lease; a new number means: look at everything. */
    int generation() {
        return generation;
    }

    /** Takes the lease or keeps it, if it is free or ours. */
    synchronized void renew() {
        // Taken before the call: the database's five seconds begin later than our three.
        long before = nanos();
        try {
            boolean ours =
                    sql.sql(
                                            "update lease set holder = ?,"
                                                    + " until = current_timestamp + interval '5' second"
                                                    + " where name = 'sender'"
                                                    + " and (holder = ? or until < current_timestamp)")
                                    .params(holder, holder)
                                    .update()
                            == 1;
            if (ours && !held()) {
                generation++;
                log.info("this instance sends now");
            }
            if (!ours && renewed) log.warn("another instance sends now");
            if (ours) renewedAt = before;
            renewed = ours;
            readAt = before;
            troubles.over();
        } catch (Throwable e) {
            troubles.warn("the lease could not be renewed: " + DatabaseAway.name(e));
        }
    }

    /** Gives the lease back, so that another instance need not wait for its end. */
    synchronized void release() {
        renewed = false;
        try {
            sql.sql(
                            "update lease set until = current_timestamp, holder = ''"
                                    + " where name = 'sender' and holder = ?")
                    .param(holder)
                    .update();
        } catch (RuntimeException e) {
            log.warn("the lease could not be given back: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void start() {
        renew();
        running = true;
        loop.start();
    }

    private synchronized Duration renewAgain() {
        if (running) renew();
        return EACH;
    }

    @Override
    public void stop() {
        running = false;
        loop.finish(PATIENCE);
        release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
