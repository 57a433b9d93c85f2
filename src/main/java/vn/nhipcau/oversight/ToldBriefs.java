package vn.nhipcau.oversight;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.oversight.OversightReaders.Reader;

import java.time.LocalDate;
import java.util.Optional;

/** Which chats have their brief of a week. */
@Component
public class ToldBriefs {
    private static final String WHICH = " where address = ? and ward = ? and week = ?";

    private final JdbcClient sql;

    ToldBriefs(JdbcClient sql) {
        this.sql = sql;
    }

    /** The brief that a chat was told last. */
    public record Told(long card, LocalDate on) {}

    /** Whether the round of this week has begun. */
    public boolean isBegun(LocalDate week) {
        return sql.sql("select count(*) from brief_week where week = ?")
                        .param(week)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The round of this week begins. */
    public void begun(LocalDate week) {
        sql.sql(
                        "insert into brief_week (week) select ?"
                                + " where not exists (select 1 from brief_week where week = ?)")
                .params(week, week)
                .update();
    }

    /** What a reader was told of this week. */
    public Optional<Told> find(Reader reader) {
        return sql.sql("select card, on_day from brief" + WHICH)
                .params(reader.address(), ward(reader), reader.scope().monday())
                .query((row, _) -> new Told(row.getLong(1), row.getObject(2, LocalDate.class)))
                .optional();
    }

    /** A reader was told on this day, by this card. */
    public void told(Reader reader, long card, LocalDate day) {
        int updated =
                sql.sql("update brief set card = ?, on_day = ?" + WHICH)
                        .params(card, day, reader.address(), ward(reader), reader.scope().monday())
                        .update();
        if (updated > 0) return;
        sql.sql("insert into brief (address, ward, week, card, on_day) values (?, ?, ?, ?, ?)")
                .params(reader.address(), ward(reader), reader.scope().monday(), card, day)
                .update();
    }

    private static String ward(Reader reader) {
        String ward = reader.scope().ward();
        return ward == null ? "" : ward;
    }
}
