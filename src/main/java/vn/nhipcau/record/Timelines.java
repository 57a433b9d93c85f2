package vn.nhipcau.record;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.Digest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.function.ObjIntConsumer;

/**
 * Verifies the timelines of all cases of a kind, a few hundred at a time: a million needs no more
 * memory than one. Reads only, so that it can be done beside a running program.
 */
public final class Timelines {
    private static final int AT_ONCE = 500;

    private final Connection database;
    private final String table;
    private final ObjIntConsumer<String> broken;
    private long cases;
    private long intact;
    private long facts;

    // The timeline that is being read.
    private @Nullable String code;
    private int line;
    private int firstBroken;
    private String before = Digest.NONE;

    private Timelines(Connection database, String table, ObjIntConsumer<String> broken) {
        this.database = database;
        this.table = table;
        this.broken = broken;
    }

    /**
     * What was found.
     *
     * @param cases how many there are
     * @param intact how many of them are as they were written
     * @param facts how many lines all timelines have
     */
    public record Found(long cases, long intact, long facts) {
        /** Whether nothing was changed, taken out or put in anywhere. */
        public boolean isIntact() {
            return cases == intact;
        }
    }

    /**
     * Verifies all timelines of a kind of case.
     *
     * @param table where the cases are; their facts are in {@code …_event}
     * @param broken hears of each that is not as it was written: the code, and the number of the
     *     first line that is missing or does not fit
     */
    public static Found verify(Connection database, String table, ObjIntConsumer<String> broken)
            throws SQLException {
        var all = new Timelines(database, table, broken);
        all.read();
        return new Found(all.cases, all.intact, all.facts);
    }

    private void read() throws SQLException {
        try (var next =
                        database.prepareStatement(
                                "select max(id) from (select id from %s where id > ?"
                                                .formatted(table)
                                        + " order by id limit "
                                        + AT_ONCE
                                        + ") part");
                var lines =
                        database.prepareStatement(
                                "select c.code, e.number, e.at, e.kind, e.actor, e.facts,"
                                        + " e.content_digest, e.previous, e.digest from %s c"
                                                .formatted(table)
                                        + " left join %1$s_event e on e.%1$s = c.id"
                                                .formatted(table)
                                        + " where c.id > ? and c.id <= ? order by c.id, e.number")) {
            long from = 0;
            while (true) {
                long to = next(next, from);
                if (to == 0) return;
                lines.setLong(1, from);
                lines.setLong(2, to);
                try (var row = lines.executeQuery()) {
                    while (row.next()) read(row);
                }
                end();
                from = to;
            }
        }
    }

    private static long next(PreparedStatement next, long from) throws SQLException {
        next.setLong(1, from);
        try (var row = next.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void read(ResultSet row) throws SQLException {
        String of = row.getString("code");
        if (!of.equals(code)) {
            end();
            code = of;
        }
        line++;
        // Even the first line says something; a case without any has lost it.
        boolean fits = row.getString("digest") != null && fits(of, row);
        if (!fits && firstBroken == 0) firstBroken = line;
        if (row.getString("digest") != null) facts++;
    }

    private boolean fits(String of, ResultSet row) throws SQLException {
        String digest = row.getString("digest");
        String previous = row.getString("previous");
        boolean follows = row.getInt("number") == line && previous.equals(before);
        before = digest;
        return follows
                && digest.equals(
                        Digest.link(
                                of,
                                line,
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("kind"),
                                row.getString("actor"),
                                row.getString("facts"),
                                row.getString("content_digest"),
                                previous));
    }

    private void end() {
        if (code == null) return;
        cases++;
        if (firstBroken == 0) intact++;
        else broken.accept(code, firstBroken);
        code = null;
        line = 0;
        firstBroken = 0;
        before = Digest.NONE;
    }
}
