package vn.nhipcau.testing;

import vn.nhipcau.shared.Spelling;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import javax.sql.DataSource;

/**
 * Looks for what somebody wrote in every column of every table, bytes included, however it is
 * spelled there: composed or not, with diacritics or without, escaped or not.
 */
public class Traces {
    private final DataSource database;

    public Traces(DataSource database) {
        this.database = database;
    }

    /** Where this text stands, as {@code table.column}; empty if there is no trace of it. */
    public SortedSet<String> of(String marker) {
        var places = new TreeSet<String>();
        try (var connection = database.getConnection()) {
            var wanted = new Marker(marker);
            for (String table : tables(connection)) search(connection, table, wanted, places);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return places;
    }

    /** The tables that are searched. */
    public List<String> tables() {
        try (var connection = database.getConnection()) {
            return tables(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select table_name from information_schema.tables where"
                                        + " table_schema = current_schema and table_type = 'BASE"
                                        + " TABLE'")) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    private static void search(
            Connection connection, String table, Marker marker, SortedSet<String> places)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next())
                for (int i = 1; i <= columns; i++)
                    if (holds(rows, i, marker))
                        places.add(
                                (table + "." + rows.getMetaData().getColumnName(i))
                                        .toLowerCase(Locale.ROOT));
        }
    }

    private static boolean holds(ResultSet row, int column, Marker marker) throws SQLException {
        if (row.getObject(column) instanceof byte[] bytes)
            return marker.isIn(new String(bytes, StandardCharsets.UTF_8))
                    || marker.isIn(new String(bytes, StandardCharsets.UTF_16LE));
        String text = row.getString(column);
        return text != null && marker.isIn(text);
    }

    /** Whether a text, such as a log, shows the marker in any spelling. */
    public static boolean isIn(String text, String marker) {
        return new Marker(marker).isIn(text);
    }

    /** A text that is looked for, in all spellings in which it could stand somewhere. */
    private record Marker(String words, String folded, String bytes) {
        Marker(String marker) {
            this(
                    composed(marker),
                    Spelling.fold(marker),
                    HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8)));
        }

        boolean isIn(String text) {
            // No spelling is longer than the text that is searched: most cells are numbers.
            if (text.length() < Math.min(words.length(), folded.length())) return false;
            String lower = composed(text);
            return lower.contains(words)
                    || lower.contains(bytes)
                    || (!folded.isEmpty() && Spelling.fold(text).contains(folded));
        }
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
