package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The whole program in a process of its own, with its database, its log and its health, for tests
 * that strike it from outside. On H2 unless {@link #onPostgres} was called before the start.
 */
final class RunningProgram implements AutoCloseable {
    static final String SECRETARY = "700";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path place;
    private final String door;
    private final int pages;
    private final int operators;
    private final List<String> settings = new ArrayList<>();
    private @Nullable Process process;
    private @Nullable PostgresServer postgres;
    private int databasePort;
    private int heap = 256;

    RunningProgram(Path place, Town town) {
        this(place, town.url());
    }

    /** One of several: Telegram knows it by its door. */
    RunningProgram(Path place, String door) {
        this.place = place;
        this.door = door;
        pages = freePort();
        operators = freePort();
    }

    /** Further settings of the next start, such as {@code nhipcau.telegram.mode=webhook}. */
    void with(String... more) {
        settings.addAll(List.of(more));
    }

    /** How many megabytes of heap it gets at the next start. */
    void gets(int megabytes) {
        heap = megabytes;
    }

    void starts() throws IOException {
        if (!Files.exists(place.resolve("config"))) {
            Files.createDirectory(place.resolve("config"));
            for (String name : List.of("council.yml", "holidays-vn.csv", "time-limits.yml"))
                Files.copy(Path.of("config", name), place.resolve("config").resolve(name));
        }
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                // As ./nhipcau starts it.
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xms" + Math.min(112, heap) + "m",
                                "-Xmn" + Math.min(48, heap / 3) + "m",
                                "-XX:SurvivorRatio=4",
                                "-Xmx" + heap + "m",
                                "-XX:ReservedCodeCacheSize=64m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Dfile.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "vn.nhipcau.NhipCau",
                                "--nhipcau.mode=auto",
                                "--nhipcau.admins=" + SECRETARY,
                                "--nhipcau.telegram.token=" + Town.TOKEN,
                                "--nhipcau.telegram.api-url=" + door,
                                "--nhipcau.telegram.limits.per-second=1000",
                                "--nhipcau.telegram.limits.private-burst=1000",
                                "--nhipcau.telegram.limits.group-per-minute=100000",
                                // One officer answers for eight citizens, faster than anybody.
                                "--nhipcau.chat.messages-per-minute=100000",
                                // At night answers would wait for the morning.
                                "--nhipcau.calendar.quiet-from=00:00",
                                "--nhipcau.calendar.quiet-until=00:00",
                                "--server.port=" + pages,
                                "--management.server.port=" + operators));
        if (postgres != null) {
            command.add(
                    "--spring.datasource.url=jdbc:postgresql://127.0.0.1:"
                            + databasePort
                            + "/postgres");
            command.add("--spring.datasource.username=postgres");
            command.add("--spring.datasource.password=x");
        }
        settings.forEach(setting -> command.add("--" + setting));
        var builder = new ProcessBuilder(command);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        process =
                builder.directory(place.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                        .start();
    }

    /** SIGKILL. */
    void dies() throws InterruptedException {
        if (process != null) process.destroyForcibly().waitFor();
    }

    /** SIGTERM; fails if it has not ended after a minute. */
    void stops() throws InterruptedException {
        if (process == null) return;
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) throw new AssertionError("it does not end");
    }

    /** SIGSTOP: it does nothing any more until {@link #goesOn}. */
    void stands() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** SIGCONT. */
    void goesOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String which) throws IOException, InterruptedException {
        if (process == null) return;
        new ProcessBuilder("kill", which, String.valueOf(process.pid())).start().waitFor();
    }

    /** Waits until it has ended by itself; returns its exit code. */
    int ends(long seconds) throws InterruptedException {
        if (process == null || !process.waitFor(seconds, TimeUnit.SECONDS))
            throw new AssertionError("it does not end");
        return process.exitValue();
    }

    // ---- what the operator sees

    private Path logFile() {
        return place.resolve("log.txt");
    }

    /** All that it wrote, over all starts. */
    List<String> log() throws IOException {
        return Files.readAllLines(logFile());
    }

    /** What {@code /actuator/…} answers, such as {@code health}. */
    String operatorAsks(String what) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://127.0.0.1:"
                                                        + operators
                                                        + "/actuator/"
                                                        + what))
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Waits until the operator is answered. */
    void awaitUp() throws InterruptedException {
        for (int i = 0; i < 900; i++) {
            try {
                if (!operatorAsks("health").isEmpty()) return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new AssertionError("it does not start");
    }

    /** Where people and Telegram's webhooks come in. */
    URI page(String path) {
        return URI.create("http://127.0.0.1:" + pages + path);
    }

    /** Megabytes of memory that its process holds now. */
    long residentMegabytes() throws IOException {
        if (process == null) return 0;
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")))
            if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        return 0;
    }

    // ---- its database

    void onPostgres() throws IOException {
        onPostgres(new PostgresServer(place.resolve("postgres")));
        postgres().starts();
    }

    /** On one that others use, too, or that is somewhere else. */
    void onPostgres(PostgresServer server) {
        postgres = server;
        databasePort = server.port();
    }

    /** The way to the database leads through this port. */
    void reachesDatabaseAt(int port) {
        databasePort = port;
    }

    boolean isOnPostgres() {
        return postgres != null;
    }

    PostgresServer postgres() {
        return Objects.requireNonNull(postgres);
    }

    void restartsPostgres() throws IOException {
        postgres().stops();
        postgres().starts();
    }

    /** On H2 only while the program does not run. */
    Connection database() throws SQLException {
        return postgres != null
                ? postgres.connection()
                : DriverManager.getConnection(
                        "jdbc:h2:file:" + place.resolve("data/nhipcau"), "sa", "");
    }

    static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (process != null) process.destroyForcibly();
        if (postgres != null) postgres.close();
    }
}
