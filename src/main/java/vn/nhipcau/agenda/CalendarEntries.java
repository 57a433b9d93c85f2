package vn.nhipcau.agenda;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The entries in the database. Joins the caller's transaction. */
@Component
public class CalendarEntries {
    private static final String COLUMNS =
            "select id, kind, on_day, begins, ends, place, ward, cancelled_at from agenda_entry";

    private final JdbcClient sql;
    private final Clock clock;

    CalendarEntries(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Puts an entry into the calendar. */
    public CalendarEntry plan(
            CalendarEntry.Kind kind,
            LocalDate day,
            LocalTime begins,
            @Nullable LocalTime ends,
            String place,
            @Nullable String ward,
            long by) {
        long id = sql.sql("select nextval('agenda_entry_ids')").query(Long.class).single();
        sql.sql(
                        "insert into agenda_entry (id, kind, on_day, begins, ends, place, ward, planned_by, told_upto, untold_upto, told_all) values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, false)")
                .params(Arrays.asList(id, kind.name(), day, begins, ends, place, ward, by))
                .update();
        return find(id).orElseThrow();
    }

    /** It will not take place; false if that was said before. */
    public boolean cancel(long id) {
        return sql.sql(
                                "update agenda_entry set cancelled_at = ?, told_all = false where id = ? and cancelled_at is null")
                        .params(OffsetDateTime.now(clock), id)
                        .update()
                > 0;
    }

    /** The entry with this id. */
    public Optional<CalendarEntry> find(long id) {
        return sql.sql(COLUMNS + " where id = ?").param(id).query(CalendarEntries::read).optional();
    }

    /** What lies ahead, the next first. */
    public List<CalendarEntry> ahead() {
        return sql.sql(
                        COLUMNS
                                + " where cancelled_at is null and on_day >= ? order by on_day, begins, id")
                .param(LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .query(CalendarEntries::read)
                .list();
    }

    /** An entry that somebody still has to be told of, locked. */
    public Optional<CalendarEntry> nextToTell() {
        return sql.sql(COLUMNS + " where told_all = false order by id limit 1 for update")
                .query(CalendarEntries::read)
                .optional();
    }

    /** The number of the last person who was told of it; or, once cancelled, of that. */
    public long toldUpTo(CalendarEntry entry, boolean ofCancellation) {
        return sql.sql(
                        "select "
                                + (ofCancellation ? "untold_upto" : "told_upto")
                                + " from agenda_entry where id = ?")
                .param(entry.id())
                .query(Long.class)
                .single();
    }

    /** People were told of it, or of its cancellation, up to this one. */
    public void told(CalendarEntry entry, boolean ofCancellation, long upTo) {
        sql.sql(
                        "update agenda_entry set "
                                + (ofCancellation ? "untold_upto" : "told_upto")
                                + " = ? where id = ?")
                .params(upTo, entry.id())
                .update();
    }

    /** Everybody was told. */
    public void toldAll(CalendarEntry entry) {
        sql.sql("update agenda_entry set told_all = true where id = ?").param(entry.id()).update();
    }

    private static CalendarEntry read(ResultSet row, int number) throws SQLException {
        return new CalendarEntry(
                row.getLong("id"),
                CalendarEntry.Kind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getString("place"),
                row.getString("ward"),
                row.getObject("cancelled_at") != null);
    }
}
