package vn.nhipcau;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.StartRefused;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;

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

    Installation(@Value("${" + Mode.PROPERTY + "}") Mode mode) {
        this.mode = mode;
    }

    @Override
    public void migrate(Flyway flyway) {
        flyway.migrate();
        if (mode == Mode.BARE) return;
        check(flyway.getConfiguration().getDataSource());
        log.info("running in mode: {}", mode);
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
