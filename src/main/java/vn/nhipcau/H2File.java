package vn.nhipcau;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The file of an embedded H2, of which it writes a new part at each commit and lets go of the old
 * one. As each commit is on the disk before anybody is answered ({@code WRITE_DELAY=0}), H2's own
 * thread that would compact the file does not run: {@link H2Upkeep} does it.
 *
 * @param url of the database
 * @param path of its file
 */
record H2File(String url, String user, String password, Path path) {
    private static final Logger log = LoggerFactory.getLogger(H2File.class);
    private static final String PREFIX = "jdbc:h2:file:";

    /**
     * For so long what was let go of is not written over, in milliseconds. H2 keeps it for 45
     * seconds, in which a busy minute writes gigabytes; what is kept is for a power cut, so {@link
     * H2Upkeep} hands everything to the disk more often than this.
     */
    static final int RETENTION = 4000;

    /** The database's file, if it is an H2 in a file. */
    static Optional<H2File> of(Environment settings) {
        String url = settings.getProperty("spring.datasource.url", "");
        if (!url.startsWith(PREFIX)) return Optional.empty();
        String file =
                url.substring(PREFIX.length())
                        .replaceFirst(";.*", "")
                        .replaceFirst("^~", System.getProperty("user.home"));
        return Optional.of(
                new H2File(
                        url,
                        settings.getProperty("spring.datasource.username", ""),
                        settings.getProperty("spring.datasource.password", ""),
                        Path.of(file + ".mv.db").toAbsolutePath()));
    }

    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return 0;
        }
    }

    private Path marker() {
        return path.resolveSibling(path.getFileName() + ".erased");
    }

    /** Remembers, also after a crash, that the file may still have words that were erased. */
    void mark() {
        try {
            if (!Files.exists(marker())) Files.createFile(marker());
        } catch (IOException e) {
            log.warn("the next start will not know of an erasure: {}", e.toString());
        }
    }

    /**
     * Writes the whole file anew, without anything that was let go of, if something was erased
     * since it was written last. Only while nobody has it open.
     */
    void cleanUp() {
        if (!Files.exists(marker()) || !Files.exists(path)) return;
        long before = size();
        try (var database = DriverManager.getConnection(url, user, password);
                var statement = database.createStatement()) {
            statement.execute("shutdown compact");
            Files.deleteIfExists(marker());
            log.info("{} was written anew after an erasure: {} -> {}", path, before, size());
        } catch (SQLException | IOException e) {
            // Whoever opens it next finds out what is wrong with it, and says it better.
            log.warn("{} was not written anew: {}", path, e.getClass().getSimpleName());
        }
    }

    /** H2's store behind an open connection. */
    static MVStore store(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }
}
