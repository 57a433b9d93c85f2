package vn.nhipcau.telegram;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL of a test's own, which can be stopped, killed and started again where it was. */
final class PostgresServer implements AutoCloseable {
    private final Path data;
    private final int port = RunningProgram.freePort();
    private @Nullable EmbeddedPostgres running;

    PostgresServer(Path data) {
        this.data = data;
    }

    void starts() throws IOException {
        running =
                EmbeddedPostgres.builder()
                        .setPort(port)
                        .setDataDirectory(data.toFile())
                        .setCleanDataDirectory(false)
                        .start();
    }

    /** As an operator does it; waits until it is stopped. */
    void stops() throws IOException {
        if (running != null) running.close();
        running = null;
    }

    /** SIGKILL for it and all its back ends. */
    void dies() throws IOException {
        var main = main();
        if (main != null) {
            var backEnds = main.descendants().toList();
            main.destroyForcibly();
            backEnds.forEach(ProcessHandle::destroyForcibly);
            main.onExit().join();
        }
        stops();
    }

    boolean isAlive() throws IOException {
        return main() != null;
    }

    private @Nullable ProcessHandle main() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) return null;
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).orElse(null);
    }

    int port() {
        return port;
    }

    Connection connection() throws SQLException {
        if (running == null) throw new SQLException("stopped");
        return running.getPostgresDatabase().getConnection();
    }

    @Override
    public void close() throws IOException {
        stops();
    }
}
