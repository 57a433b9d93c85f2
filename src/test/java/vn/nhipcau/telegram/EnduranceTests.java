package vn.nhipcau.telegram;

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
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Citizens file and a ward answers, without a break, while the program or its database is struck
 * again and again. At the end each [Gửi] has become one petition, and each answer has arrived.
 *
 * <p>{@code ./endurance 50} strikes fifty times each, which takes the better part of an hour: the
 * build does not strike at all, and has {@link KillTests} and {@link IntakeFailureTests} instead.
 */
@EnabledIfSystemProperty(named = EnduranceTests.BLOWS_WANTED, matches = "\\d+")
@Timeout(value = 90, unit = TimeUnit.MINUTES)
class EnduranceTests {
    /** Set by {@code ./endurance}: how many blows of each sort. */
    static final String BLOWS_WANTED = "nhipcau.test.blows";

    private static final int BLOWS = Integer.getInteger(BLOWS_WANTED, 1);
    private static final int AT_ONCE = 8;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path place;

    private final long seed = Long.getLong("nhipcau.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Town town = new Town();
    private final Crowd crowd = new Crowd(town);
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
    void theProgramIsKilledOnH2() throws Exception {
        endures("killed on H2", this::killed);
    }

    @Test
    void theProgramIsKilledOnPostgres() throws Exception {
        program.onPostgres();
        endures("killed on PostgreSQL", this::killed);
    }

    @Test
    void postgresIsRestarted() throws Exception {
        program.onPostgres();
        endures("PostgreSQL restarted", program::restartsPostgres);
    }

    @Test
    void theConnectionsToPostgresAreEnded() throws Exception {
        program.onPostgres();
        endures("connections ended", this::disconnected);
    }

    private void endures(String what, Blow blow) throws Exception {
        program.starts();
        crowd.theWardJoins();
        crowd.begin(AT_ONCE);
        for (int i = 0; i < BLOWS; i++) {
            somethingHappens();
            blow.strike();
            crowd.check();
        }
        somethingHappens();
        crowd.end();
        var twice = new Reckoning(town, crowd, program).nothingIsLost();
        System.out.printf(
                "ENDURANCE %s: %d blows, %d petitions, lost 0, said twice %s (seed %d)%n",
                what, BLOWS, crowd.sent.size(), twice, seed);
    }

    /** The next blow falls in the middle of work, after a random number of updates. */
    private void somethingHappens() {
        long until = town.happened() + 10 + random.nextInt(60);
        town.await("work to go on", () -> town.happened() >= until);
    }

    private void killed() throws Exception {
        program.dies();
        town.buries();
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
