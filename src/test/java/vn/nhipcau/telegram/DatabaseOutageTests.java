package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL is away for a while under load: stopped, killed, or without room. Health says so while
 * it lasts, the log stays short, and afterwards all goes on with nothing lost.
 *
 * <p>{@code ./endurance database 120} makes each last two minutes.
 */
@EnabledIfSystemProperty(named = DatabaseOutageTests.SECONDS_WANTED, matches = "\\d+")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class DatabaseOutageTests {
    /** Set by {@code ./endurance}: how many seconds it is away. */
    static final String SECONDS_WANTED = "nhipcau.test.database.away";

    private static final int SECONDS = Integer.getInteger(SECONDS_WANTED, 30);
    private static final int AT_ONCE = 8;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path place;

    private final Random random = new Random();
    private final Town town = new Town();
    private final Crowd crowd = new Crowd(town);
    private PostgresServer postgres;
    private RunningProgram program;
    private String seen = "";

    @BeforeEach
    void begin() {
        program = new RunningProgram(place, town);
        postgres = new PostgresServer(place.resolve("postgres"));
        program.onPostgres(postgres);
    }

    @AfterEach
    void end() throws Exception {
        crowd.close();
        program.close();
        town.close();
        if (Files.exists(place.resolve("postgres/filler"))) unmount();
    }

    @Test
    void itIsStopped() throws Exception {
        load();
        postgres.stops();
        lasts();
        assertThat(seen).startsWith("DOWN");
        postgres.starts();
        allIsWell("stopped");
    }

    @Test
    void itIsKilled() throws Exception {
        load();
        postgres.dies();
        lasts();
        assertThat(seen).startsWith("DOWN");
        postgres.starts();
        allIsWell("killed");
    }

    @Test
    void itsDiskIsFull() throws Exception {
        Path data = Files.createDirectory(place.resolve("postgres"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=200m", "none", data.toString()))
                .as("whoever runs this may mount")
                .isZero();
        try {
            load();
            Path filler = data.resolve("filler");
            fill(filler);
            lasts();
            Files.delete(filler);
            if (!postgres.isAlive()) {
                postgres.stops();
                postgres.starts();
            }
            allIsWell("without room");
        } finally {
            program.close();
            run("umount", "-l", data.toString());
        }
    }

    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] some = new byte[4096];
            while (true) out.write(some);
        } catch (IOException e) {
            // Full.
        }
    }

    private void unmount() throws Exception {
        run("umount", "-l", place.resolve("postgres").toString());
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private void load() throws Exception {
        postgres.starts();
        program.starts();
        crowd.theWardJoins();
        crowd.begin(AT_ONCE);
        town.goesOn(10 + random.nextInt(60));
        crowd.check();
    }

    private void lasts() throws Exception {
        TimeUnit.SECONDS.sleep(SECONDS);
        seen = health();
        crowd.check();
    }

    private void allIsWell(String what) throws Exception {
        long before = System.nanoTime();
        town.goesOn(10 + random.nextInt(60));
        long after = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before);
        crowd.end();
        String finallySeen = health();
        var reckoning = new Reckoning(town, crowd, program);
        var twice = reckoning.nothingIsLost();
        var log = program.log();
        System.out.printf(
                "ENDURANCE PostgreSQL %s for %d s: %d petitions, lost 0, said twice %d %s, going on"
                        + " after %d s, %d lines in the log%nENDURANCE   seen: %s%n"
                        + "ENDURANCE   then: %s%n",
                what,
                SECONDS,
                crowd.sent.size(),
                twice.size(),
                twice,
                after,
                log.size(),
                seen,
                finallySeen);
        assertThat(finallySeen).startsWith("UP");
        reckoning.inOrder();
        Reckoning.isShort(log, 40 + SECONDS / 15);
    }

    /** What the operator is told, in a line. */
    private String health() throws Exception {
        long before = System.nanoTime();
        var health = Json.MAPPER.readTree(program.operatorAsks("health"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
        return health.path("status").asString("") + " " + health.path("components");
    }
}
