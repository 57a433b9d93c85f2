package vn.nhipcau;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Copies all tables and sequences from an H2 into a PostgreSQL that has the same and is empty, and
 * reads both again: each table must have as many rows in both, with the same sum over digests of
 * all rows. In the transaction of the target, which whoever calls commits.
 */
final class TableCopy {
    private static final int ROWS = 500;

    /** Files are in rows too: no more of them wait than this, in characters and bytes. */
    private static final long AT_ONCE = 4_000_000;

    private static final String HISTORY = "flyway_schema_history";

    private final Connection source;
    private final Connection target;
    private final Said said;

    /** What is told of the work, by its key among the texts. */
    interface Said {
        void say(String key, Object... arguments);
    }

    private record Sum(long rows, long digests) {}

    TableCopy(Connection source, Connection target, Said said) {
        this.source = source;
        this.target = target;
        this.said = said;
    }

    /**
     * Copies and compares.
     *
     * @throws IllegalStateException if the two are not the same, by the name of what differs
     */
    void all() throws SQLException {
        var tables = tables();
        // A table may refer to itself, and two to each other: their rows have no right order.
        var references =
                strings(
                        target,
                        "select 'alter table ' || conrelid::regclass || ' add constraint '"
                                + " || conname || ' ' || pg_get_constraintdef(oid)"
                                + " from pg_constraint where contype = 'f'"
                                + " and connamespace = current_schema()::regnamespace");
        for (String drop :
                strings(
                        target,
                        "select 'alter table ' || conrelid::regclass || ' drop constraint '"
                                + " || conname from pg_constraint where contype = 'f'"
                                + " and connamespace = current_schema()::regnamespace"))
            execute(drop);
        long rows = 0;
        for (String table : tables) rows += copy(table);
        for (String reference : references) execute(reference);
        restartSequences();
        said.say("move.counted", tables.size(), rows);
    }

    private List<String> tables() throws SQLException {
        var here =
                new TreeSet<>(
                        strings(
                                source,
                                "select lower(table_name) from information_schema.tables"
                                        + " where table_schema = 'PUBLIC'"
                                        + " and table_type = 'BASE TABLE'"
                                        + " and table_name not like 'HTE%'"));
        var there =
                new TreeSet<>(
                        strings(
                                target,
                                "select tablename from pg_tables"
                                        + " where schemaname = current_schema()"));
        here.remove(HISTORY);
        there.remove(HISTORY);
        if (!here.equals(there)) throw different("tables");
        return List.copyOf(here);
    }

    private static IllegalStateException different(String what) {
        return new IllegalStateException(what);
    }

    private long copy(String table) throws SQLException {
        var columns = columns(table);
        execute("delete from " + table);
        var written = read(table, columns, source, insert(table, columns));
        var found = read(table, columns, target, null);
        if (!written.equals(found)) throw different(table);
        if (written.rows > 0)
            said.say("move.table", table, written.rows, HexFormat.of().toHexDigits(found.digests));
        return written.rows;
    }

    // In the order of the source; the target must have the same, in any order.
    private List<String> columns(String table) throws SQLException {
        var here = names(source, table);
        if (!new TreeSet<>(here).equals(new TreeSet<>(names(target, table))))
            throw different(table);
        return here;
    }

    private static List<String> names(Connection database, String table) throws SQLException {
        try (var statement = database.createStatement();
                var none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            var columns = none.getMetaData();
            var names = new ArrayList<String>();
            for (int i = 1; i <= columns.getColumnCount(); i++)
                names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
            return names;
        }
    }

    private static String insert(String table, List<String> columns) {
        return "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    // Reads all rows, and inserts them into the target where there is something to insert with.
    private Sum read(
            String table, List<String> columns, Connection database, @Nullable String insert)
            throws SQLException {
        try (var statement = database.createStatement();
                var write = insert == null ? null : target.prepareStatement(insert)) {
            statement.setFetchSize(ROWS);
            long rows = 0;
            long digests = 0;
            long waiting = 0;
            try (var row =
                    statement.executeQuery(
                            "select " + String.join(", ", columns) + " from " + table)) {
                var types = row.getMetaData();
                while (row.next()) {
                    var read = CopiedRow.read(row, types);
                    rows++;
                    digests += read.digest();
                    if (write == null) continue;
                    read.addTo(write, types);
                    waiting += read.size();
                    if (rows % ROWS == 0 || waiting > AT_ONCE) {
                        write.executeBatch();
                        waiting = 0;
                    }
                }
            }
            if (write != null) write.executeBatch();
            return new Sum(rows, digests);
        }
    }

    private void restartSequences() throws SQLException {
        for (String sequence :
                strings(
                        source,
                        "select lower(sequence_name) || ' restart with ' || base_value"
                                + " from information_schema.sequences"
                                + " where sequence_schema = 'PUBLIC'"))
            execute("alter sequence " + sequence);
    }

    private void execute(String command) throws SQLException {
        try (var statement = target.createStatement()) {
            statement.execute(command);
        }
    }

    static List<String> strings(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (row.next()) found.add(row.getString(1));
            return found;
        }
    }
}
