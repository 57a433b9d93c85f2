package vn.nhipcau.files;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.shared.FileKind;

import java.time.Clock;
import java.time.LocalDate;

/**
 * Files that are made to be handed out and can be made anew at any time. They are copies of what
 * people wrote, therefore none stays longer than it takes to send it. All methods join the caller's
 * transaction.
 */
public final class ShortLivedFiles {
    private static final int KEPT_DAYS = 7;

    private final Files files;
    private final JdbcClient sql;
    private final Clock clock;
    private final String table;

    /**
     * For the files of one kind.
     *
     * @param table the name of the table that lists them, with a file and a day in each row
     */
    public ShortLivedFiles(Files files, JdbcClient sql, Clock clock, String table) {
        this.files = files;
        this.sql = sql;
        this.clock = clock;
        this.table = table;
    }

    /** Keeps a file for a week; returns its id. */
    public long keep(String name, String mediaType, byte[] bytes) {
        long file = files.keep(FileKind.DOCUMENT, name, mediaType, bytes);
        sql.sql("insert into " + table + " (file, made_on) values (?, ?)")
                .params(file, LocalDate.now(clock))
                .update();
        return file;
    }

    /** Empties those that are old: until then they have left, or never will. */
    public void eraseOld() {
        var before = LocalDate.now(clock).minusDays(KEPT_DAYS);
        var old =
                sql.sql("select file from " + table + " where made_on < ?")
                        .param(before)
                        .query(Long.class)
                        .list();
        files.erase(old);
        sql.sql("delete from " + table + " where made_on < ?").param(before).update();
    }
}
