package vn.nhipcau.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/** All rows of a database, remembered and put back. */
class Rows {
    private final DataSource database;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** What a table held. */
    private record Table(int columns, List<Object[]> rows) {}

    Rows(DataSource database) {
        this.database = database;
    }

    void remember() {
        try (var connection = database.getConnection()) {
            for (String name : Traces.tables(connection))
                if (!name.equalsIgnoreCase("flyway_schema_history"))
                    tables.put(name, read(connection, name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In one transaction, without a look at what refers to what. */
    void restore() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            restore(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void restore(Connection connection) throws SQLException {
        references(connection, false);
        for (var table : tables.entrySet()) {
            try (var statement = connection.createStatement()) {
                statement.execute("delete from \"" + table.getKey() + "\"");
            }
            write(connection, table.getKey(), table.getValue());
        }
        references(connection, true);
    }

    private static void references(Connection connection, boolean checked) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    TestDatabase.onPostgres()
                            ? "set local session_replication_role = "
                                    + (checked ? "origin" : "replica")
                            : "set referential_integrity " + checked);
        }
    }

    private static Table read(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select * from \"" + name + "\"")) {
            int columns = result.getMetaData().getColumnCount();
            var rows = new ArrayList<Object[]>();
            while (result.next()) {
                var row = new Object[columns];
                for (int i = 0; i < columns; i++) row[i] = result.getObject(i + 1);
                rows.add(row);
            }
            return new Table(columns, rows);
        }
    }

    private static void write(Connection connection, String name, Table table) throws SQLException {
        if (table.rows.isEmpty()) return;
        String places = String.join(", ", Collections.nCopies(table.columns, "?"));
        try (var insert =
                connection.prepareStatement(
                        "insert into \"" + name + "\" values (" + places + ")")) {
            for (Object[] row : table.rows) {
                for (int i = 0; i < row.length; i++) insert.setObject(i + 1, row[i]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
