package vn.nhipcau;

import org.flywaydb.core.Flyway;
import org.h2.tools.RunScript;

import vn.nhipcau.testing.TestDatabase;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * A database as an earlier version left it, from its script in {@code upgrade}: on H2 as it was, or
 * in a PostgreSQL that this version's migrations lead to where the old one stood.
 */
final class OldDatabase {
    static final Path FILES = Path.of("src/test/resources/upgrade");

    /** When these databases were written, by the clock on the wall. */
    private static final Instant WRITTEN = Instant.parse("2026-11-30T14:52:00Z");

    private OldDatabase() {}

    /** Restored, as properties of a start. */
    static Map<String, String> restored(String name) throws SQLException, IOException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        try (var old = DriverManager.getConnection(url, "sa", "")) {
            restore(name, old);
            if (TestDatabase.onPostgres()) return onPostgres(old);
        }
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", "sa",
                "spring.datasource.password", "");
    }

    /** Restores it into an empty H2. */
    static void restore(String name, Connection old) throws SQLException, IOException {
        try (var script = script(name)) {
            RunScript.execute(old, script);
        }
        // The clock goes on from the moment at which the old program stopped.
        try (var statement =
                old.prepareStatement("update business_clock set offset_ms = offset_ms - ?")) {
            statement.setLong(1, Duration.between(WRITTEN, Instant.now()).toMillis());
            statement.executeUpdate();
        }
    }

    private static Reader script(String name) throws IOException {
        var file = Files.newInputStream(FILES.resolve(name + ".sql.gz"));
        return new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8);
    }

    private static Map<String, String> onPostgres(Connection old) throws SQLException {
        var place =
                TestDatabase.fresh().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, one -> one.getValue().toString()));
        String url = Objects.requireNonNull(place.get("spring.datasource.url"));
        String user = Objects.requireNonNull(place.get("spring.datasource.username"));
        Flyway.configure()
                .dataSource(url, user, "")
                .locations("classpath:db/migration")
                .target(
                        strings(old, "select max(\"version\") from \"flyway_schema_history\"")
                                .getFirst())
                .load()
                .migrate();
        try (var fresh = DriverManager.getConnection(url, user, "")) {
            fresh.setAutoCommit(false);
            copy(old, fresh);
            fresh.commit();
        }
        return place;
    }

    // Rows come in any order: references between them are looked at no sooner than afterwards.
    private static void copy(Connection old, Connection fresh) throws SQLException {
        execute(fresh, "set local session_replication_role = replica");
        var tables =
                strings(
                        old,
                        "select lower(table_name) from information_schema.tables"
                                + " where table_schema = 'PUBLIC'"
                                + " and table_name not like 'HTE%'" // Hibernate's own, always empty
                                + " and table_name <> 'flyway_schema_history'");
        for (String table : tables) copy(table, old, fresh);
        var sequences =
                strings(
                        old,
                        "select lower(sequence_name) || ' restart with ' || base_value"
                                + " from information_schema.sequences"
                                + " where sequence_schema = 'PUBLIC'");
        for (String sequence : sequences) execute(fresh, "alter sequence " + sequence);
    }

    private static void copy(String table, Connection old, Connection fresh) throws SQLException {
        execute(fresh, "delete from " + table);
        try (var statement = old.createStatement();
                var row = statement.executeQuery("select * from " + table)) {
            var columns = row.getMetaData();
            try (var insert = fresh.prepareStatement(insert(table, columns))) {
                while (row.next()) {
                    for (int i = 1; i <= columns.getColumnCount(); i++)
                        set(insert, i, row, columns.getColumnType(i));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private static String insert(String table, ResultSetMetaData columns) throws SQLException {
        var names = new ArrayList<String>();
        for (int i = 1; i <= columns.getColumnCount(); i++)
            names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
        return "insert into "
                + table
                + names.stream().collect(Collectors.joining(", ", " (", ") values "))
                + Collections.nCopies(names.size(), "?").stream()
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static void set(PreparedStatement insert, int i, ResultSet row, int type)
            throws SQLException {
        switch (type) {
            case Types.CLOB, Types.VARCHAR, Types.LONGVARCHAR, Types.CHAR ->
                    insert.setString(i, row.getString(i));
            case Types.BLOB, Types.VARBINARY, Types.BINARY -> insert.setBytes(i, row.getBytes(i));
            default -> insert.setObject(i, row.getObject(i), type);
        }
    }

    private static List<String> strings(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (row.next()) found.add(row.getString(1));
            return found;
        }
    }

    private static void execute(Connection database, String command) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(command);
        }
    }
}
