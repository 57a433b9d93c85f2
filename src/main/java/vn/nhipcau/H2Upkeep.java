package vn.nhipcau;

import org.h2.mvstore.MVStore;
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
import vn.nhipcau.shared.OutageLog;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * Keeps the file of an embedded H2 small: what is written is handed to the disk each second, so
 * that what was let go of may soon be written over. What was erased leaves the file at the next
 * start, when it is written anew.
 *
 * <p>The file is never compacted while it is open: H2 was seen to close the database when its
 * chunks were moved under running transactions.
 */
@Component
class H2Upkeep implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(H2Upkeep.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final OutageLog troubles = new OutageLog(log);
    private final Optional<H2File> file;
    private final DataSource database;
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
    }

    @Override
    public void start() {
        if (file.isEmpty() || looks != null) return;
        looks =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("h2-upkeep").factory());
        var unused =
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
            if (store.getRetentionTime() != H2File.RETENTION)
                store.setRetentionTime(H2File.RETENTION);
        }
    }
}
