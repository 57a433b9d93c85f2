package vn.nhipcau;

import org.h2.mvstore.MVStore;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.Erased;
import vn.nhipcau.shared.LoopThread;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

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
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Optional<H2File> file;
    private final DataSource database;
    private final LoopThread loop = new LoopThread("h2-upkeep", this::upkeep);
    private volatile boolean running;

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
        if (file.isEmpty()) return;
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

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE; // starts first, ends last
    }

    private Duration upkeep() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            MVStore store = H2File.store(connection);
            statement.execute("checkpoint sync");
            if (store.getRetentionTime() != H2File.RETENTION)
                store.setRetentionTime(H2File.RETENTION);
        }
        return EACH;
    }
}
