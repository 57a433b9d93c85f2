package vn.nhipcau;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.CouncilConfig;
import vn.nhipcau.shared.StartRefused;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * Remembers in the database what it is used for, and refuses to use it for anything else: an
 * exercise must never write to real people, and a lost variable must not open the doors. Runs right
 * after the migrations, before anything else touches the database.
 */
@Component
class Installation implements FlywayMigrationStrategy {
    private static final Logger log = LoggerFactory.getLogger(Installation.class);

    private final Mode mode;

    /**
     * Asks for the council's files only so that they are read first.
     *
     * @param mode what the program is started for
     */
    Installation(@Value("${" + Mode.PROPERTY + "}") Mode mode, List<CouncilConfig> files) {
        this.mode = mode;
        log.debug("files of the council that were read: {}", files.size());
    }

    @Override
    public void migrate(Flyway flyway) {
        var database = flyway.getConfiguration().getDataSource();
        if (mode != Mode.BARE) log.info("starting in mode {} on {}", mode, where(database));
        var done = withGapsIfThereAre(flyway).migrate();
        if (done.migrationsExecuted > 0)
            log.info(
                    "database brought up to date: {} steps, now at {}",
                    done.migrationsExecuted,
                    done.targetSchemaVersion);
        if (mode != Mode.BARE) check(database);
    }

    /**
     * Steps are numbered in the order in which they came to be. In earlier versions they were not:
     * a database of one of them may lack steps with lower numbers than it has. Only there may they
     * be made up for, which Flyway warns of. Another instance that does the same at once is no
     * harm: Flyway locks, and with nothing missing this allows nothing.
     */
    private static Flyway withGapsIfThereAre(Flyway flyway) {
        boolean gaps =
                Stream.of(flyway.info().all())
                        .anyMatch(step -> step.getState() == MigrationState.IGNORED);
        if (!gaps) return flyway;
        return Flyway.configure(flyway.getConfiguration().getClassLoader())
                .configuration(flyway.getConfiguration())
                .outOfOrder(true)
                .load();
    }

    // Without what may stand behind it: options, a password.
    private static String where(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return String.valueOf(connection.getMetaData().getURL()).replaceFirst("[;?].*", "");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot reach the database", e);
        }
    }

    private void check(DataSource database) {
        try (Connection connection = database.getConnection()) {
            String used = usedFor(connection);
            if (used == null) {
                remember(connection);
                used = usedFor(connection);
            }
            if (!mode.toString().equals(used)) throw refused(used);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what this database is used for", e);
        }
    }

    private StartRefused refused(@Nullable String used) {
        return new StartRefused(
                "This database is used for: " + used + ". It cannot be used for: " + mode + ".",
                "Use another database, or start in the mode it belongs to: sandbox without a"
                        + " token, production with NHIPCAU_TELEGRAM_TOKEN, rehearsal with"
                        + " NHIPCAU_REHEARSAL=true besides.");
    }

    private static @Nullable String usedFor(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select mode from installation");
                var row = query.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    // Two instances may do this at once on a new database; one of them then finds the row.
    private void remember(Connection connection) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "insert into installation (id, mode, since) values (1, ?, ?)")) {
            insert.setString(1, mode.toString());
            insert.setObject(2, OffsetDateTime.now(Clock.systemUTC()));
            insert.executeUpdate();
            if (!connection.getAutoCommit()) connection.commit();
        } catch (SQLException e) {
            if (!String.valueOf(e.getSQLState()).startsWith("23")) throw e;
            if (!connection.getAutoCommit()) connection.rollback();
        }
    }
}
