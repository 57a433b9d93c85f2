package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;

/** What is on record of petitions, counted. */
@Component
@NamedInterface("figures")
public class PetitionFigures {
    private final JdbcClient sql;

    PetitionFigures(JdbcClient sql) {
        this.sql = sql;
    }

    /** So many petitions about one subject area. */
    public record OfArea(String area, long count) {}

    /**
     * The petitions received in a time, by subject area, the most frequent first.
     *
     * @param ward only those about this ward; null for all
     */
    public List<OfArea> received(Instant from, Instant until, @Nullable String ward) {
        var values = new HashMap<String, Object>();
        values.put("from", from.atOffset(ZoneOffset.UTC));
        values.put("until", until.atOffset(ZoneOffset.UTC));
        return query(
                        "select area, count(*) as number from petition"
                                + " where received_at >= :from and received_at < :until",
                        ward,
                        " group by area order by number desc, area")
                .params(values)
                .query((row, _) -> new OfArea(row.getString(1), row.getLong(2)))
                .list();
    }

    /** Whether any petition was received before a time. */
    public boolean anyBefore(Instant time) {
        return sql.sql(
                                "select count(*) from"
                                        + " (select id from petition where received_at < ? limit 1) first")
                        .param(time.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How many petitions stand proposed for questioning in the council. */
    public long forQuestioning(@Nullable String ward) {
        return query("select count(*) from petition where questioning = true", ward, "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec query(String what, @Nullable String ward, String order) {
        var query = sql.sql(what + (ward == null ? "" : " and ward = :ward") + order);
        return ward == null ? query : query.param("ward", ward);
    }
}
