package vn.nhipcau.oversight.operator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The standstill that has been told and is not over. Joins the caller's transaction. */
@Component
class Standstills {
    private final JdbcClient sql;

    Standstills(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was told: since when (business time) what stands still. */
    record Told(Instant since, List<String> names) {}

    /** Notes that it is told; false if one was already. */
    boolean begins(Instant since, Collection<String> names) {
        return sql.sql(
                                "insert into standstill (id, since, names) select 1,"
                                        + " cast(? as timestamp with time zone),"
                                        + " cast(? as varchar(100))"
                                        + " where not exists (select 1 from standstill)")
                        .params(since.atOffset(ZoneOffset.UTC), String.join(";", names))
                        .update()
                > 0;
    }

    /** What was told and is not over. */
    Optional<Told> current() {
        return sql.sql("select since, names from standstill where id = 1 for update")
                .query(
                        (row, _) ->
                                new Told(
                                        row.getObject(1, OffsetDateTime.class).toInstant(),
                                        Arrays.asList(row.getString(2).split(";"))))
                .optional();
    }

    /** It is over. */
    void over() {
        sql.sql("delete from standstill").update();
    }
}
