package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Citizens file, a ward works on it and voter meetings are announced, without a break, while the
 * program or its database is struck again and again. At the end each [Gửi] has become one petition,
 * each answer has arrived, and everybody was told of each meeting.
 *
 * <p>{@code ./endurance 50} strikes fifty times each, which takes the better part of an hour; the
 * build kills the program five times on PostgreSQL. Where exactly it is killed is not chosen here:
 * {@link KillTests} does that, on H2.
 */
@Timeout(value = 90, unit = TimeUnit.MINUTES)
class EnduranceTests {
    /** Set by {@code ./endurance}: how many blows of each sort. */
    static final String BLOWS_WANTED = "nhipcau.test.blows";

    private static final int BLOWS = Integer.getInteger(BLOWS_WANTED, 5);

    /** Each so many blows a meeting is announced or moved, and the blow falls meanwhile. */
    private static final int BETWEEN_NOTICES = 4;

    private static final int AT_ONCE = 8;
    private static final int HEAP_TOO_SMALL = 70;

    /** How Java ends with {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path place;

    private final long seed = Long.getLong("nhipcau.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Town town = new Town();
    private final Crowd crowd = new Crowd(town);
    private final Notices notices = new Notices(town, crowd);
    private RunningProgram program;

    /** Something that happens to the program or its database. */
    private interface Blow {
        void strike() throws Exception;
    }

    @BeforeEach
    void begin() throws IOException {
        program = new RunningProgram(place, town);
    }

    @AfterEach
    void end() throws IOException {
        crowd.close();
        program.close();
        town.close();
    }

    @Test
    @EnabledIfSystemProperty(named = BLOWS_WANTED, matches = "\\d+")
    void theProgramIsKilledOnH2() throws Exception {
        endures("killed on H2", this::killed);
    }

    @Test
    void theProgramIsKilledOnPostgres() throws Exception {
        program.onPostgres();
        endures("killed on PostgreSQL", this::killed);
    }

    @Test
    @EnabledIfSystemProperty(named = BLOWS_WANTED, matches = "\\d+")
    void postgresIsRestarted() throws Exception {
        program.onPostgres();
        endures("PostgreSQL restarted", program::restartsPostgres);
    }

    @Test
    @EnabledIfSystemProperty(named = BLOWS_WANTED, matches = "\\d+")
    void theConnectionsToPostgresAreEnded() throws Exception {
        program.onPostgres();
        endures("connections ended", this::disconnected);
    }

    @Test
    @EnabledIfSystemProperty(named = BLOWS_WANTED, matches = "\\d+")
    void theProgramIsStoppedUnderLoad() throws Exception {
        program.onPostgres();
        endures("SIGTERM", this::stopped);
    }

    @Test
    @EnabledIfSystemProperty(named = BLOWS_WANTED, matches = "\\d+")
    void theMemoryIsFull() throws Exception {
        program.onPostgres();
        endures("a full heap", this::shortOfMemory);
    }

    private void endures(String what, Blow blow) throws Exception {
        program.starts();
        crowd.theWardJoins();
        notices.plan();
        crowd.begin(AT_ONCE);
        for (int i = 0; i < BLOWS; i++) {
            town.goesOn(10 + random.nextInt(60));
            if (i % BETWEEN_NOTICES == 1) noticesGoOut();
            blow.strike();
            crowd.check();
        }
        town.goesOn(10 + random.nextInt(60));
        crowd.end();
        var twice = new Reckoning(town, crowd, program).nothingIsLost();
        twice.addAll(notices.reckon());
        System.out.printf(
                "ENDURANCE %s: %d blows, %d petitions, %d notices of %d rounds, lost 0,"
                        + " said twice %d %s (seed %d)%n",
                what,
                BLOWS,
                crowd.sent.size(),
                notices.heard(),
                notices.rounds(),
                twice.size(),
                twice,
                seed);
    }

    /** The next blow falls when some have heard of a meeting, and others not yet. */
    private void noticesGoOut() {
        if (notices.rounds() > 0)
            town.await("the round before", () -> notices.told() == notices.size());
        notices.tell();
        int some = random.nextInt(notices.size() + 1);
        town.await(notices::show, () -> notices.told() >= some);
    }

    private void killed() throws Exception {
        program.dies();
        town.buries();
        program.starts();
    }

    private void stopped() throws Exception {
        long before = System.nanoTime();
        program.stops();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        program.starts();
    }

    /** It ends by itself when it runs out of memory, and whoever keeps it running starts it. */
    private void shortOfMemory() throws Exception {
        program.stops();
        program.gets(HEAP_TOO_SMALL);
        program.starts();
        assertThat(program.ends(180)).isEqualTo(OUT_OF_MEMORY);
        town.buries();
        program.gets(256);
        program.starts();
    }

    private void disconnected() throws SQLException {
        try (var database = program.database();
                var statement = database.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
        }
    }
}
