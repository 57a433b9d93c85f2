package vn.nhipcau;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.DatabaseAway;
import vn.nhipcau.shared.Erased;
import vn.nhipcau.shared.Troubles;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * Keeps the file of an embedded H2 small, and free of what was erased: compacts it in short steps,
 * after an erasure as soon as it is quiet, else where most of it is waste. What a step may leave
 * over of an erasure goes at the next start, when the file is written anew.
 */
@Component
class H2Upkeep implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(H2Upkeep.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** So much is written anew in one step, which keeps whoever commits waiting. */
    private static final int STEP = 16 << 20;

    private static final int STEP_WHILE_BUSY = 4 << 20;

    /** Fewer commits a second than that is quiet: the lease and the clockwork make a few. */
    private static final int QUIET = 10;

    private static final long SMALL = 16L << 20;

    private final Troubles troubles = new Troubles(log);
    private final Optional<H2File> file;
    private final DataSource database;
    private volatile int steps;
    private long version;
    private @Nullable ScheduledExecutorService looks;

    H2Upkeep(Environment settings, DataSource database) {
        file = H2File.of(settings);
        this.database = database;
    }

    /** Before anybody opens the database. */
    @Bean
    static BeanFactoryPostProcessor h2CleanUp(Environment settings) {
        return beans -> H2File.of(settings).ifPresent(H2File::cleanUp);
    }

    @EventListener
    void on(Erased erased) {
        file.ifPresent(H2File::mark);
        steps = steps();
    }

    @Override
    public void start() {
        if (file.isEmpty() || looks != null) return;
        looks =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("h2-upkeep").factory());
        looks.scheduleWithFixedDelay(
                this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (looks == null) return;
        looks.shutdown();
        try {
            if (!looks.awaitTermination(10, TimeUnit.SECONDS)) looks.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        looks = null;
    }

    @Override
    public boolean isRunning() {
        return looks != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE; // starts first, ends last
    }

    // An exception would end the looks for ever.
    private void look() {
        try {
            upkeep();
            troubles.over();
        } catch (SQLException | RuntimeException | Error e) {
            troubles.warn("the database's file is kept small later: " + DatabaseAway.name(e));
        }
    }

    private void upkeep() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            MVStore store = H2File.store(connection);
            statement.execute("checkpoint sync");
            long now = store.getCurrentVersion();
            boolean quiet = now - version < QUIET;
            version = now;
            if (quiet && steps > 0) {
                steps--;
                step(store, STEP);
            } else if (isMostlyWaste(store)) step(store, quiet ? STEP : STEP_WHILE_BUSY);
            else if (store.getRetentionTime() != H2File.RETENTION)
                store.setRetentionTime(H2File.RETENTION);
        }
    }

    private boolean isMostlyWaste(MVStore store) {
        int used = store.getFillRate() * store.getFileStore().getChunksFillRate(); // of 10,000
        return file.orElseThrow().size() > SMALL && used < 5000;
    }

    // Enough to write the whole file anew, chunk by chunk, and to close the gaps.
    private int steps() {
        return file.map(one -> 10 + (int) (3 * one.size() / STEP)).orElse(0);
    }

    /**
     * Writes anew what stands in chunks together with waste, and moves chunks from the end of the
     * file into gaps before them. Every move is handed to the disk before anything is written over.
     */
    private static void step(MVStore store, int bytes) {
        store.setRetentionTime(0);
        try {
            store.compact(100, bytes);
            store.sync();
            if (store.getFileStore() instanceof RandomAccessStore chunks)
                chunks.compactMoveChunks(100, bytes, store);
        } finally {
            // Or what is let go of from now on were written over at once.
            store.setRetentionTime(H2File.RETENTION);
        }
    }
}
