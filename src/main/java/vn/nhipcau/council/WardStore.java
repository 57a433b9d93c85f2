package vn.nhipcau.council;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the wards of the file with those in the database, by our own ids: new ones are added,
 * changed ones updated, missing ones closed.
 */
@Component
class WardStore {
    private static final Logger log = LoggerFactory.getLogger(WardStore.class);

    private final JdbcClient database;

    WardStore(JdbcClient database) {
        this.database = database;
    }

    /** Brings the wards up to date; returns the closed ones by their ids. Joins a transaction. */
    Map<String, Ward> compare(List<Ward> listed, LocalDate today) {
        Map<String, KeptWard> kept = keptWards();
        for (Ward ward : listed) {
            KeptWard before = kept.remove(ward.id());
            if (before != null && before.says(ward)) continue;
            if (before != null) log.info("Ward {} changed from {}", ward.id(), before);
            var name = ward.name();
            if (before == null)
                database.sql(
                                "insert into ward (id, name_vi, name_en, committee, valid_from) values (?, ?, ?, ?, ?)")
                        .params(ward.id(), name.vi(), name.en(), ward.committee(), today)
                        .update();
            else
                database.sql(
                                "update ward set name_vi = ?, name_en = ?, committee = ?, valid_to = null where id = ?")
                        .params(name.vi(), name.en(), ward.committee(), ward.id())
                        .update();
        }
        var closed = new LinkedHashMap<String, Ward>();
        for (KeptWard gone : kept.values()) {
            closed.put(gone.ward.id(), gone.ward);
            if (!gone.open) continue;
            log.info("Ward {} is closed", gone.ward.id());
            database.sql("update ward set valid_to = ? where id = ?")
                    .params(today, gone.ward.id())
                    .update();
        }
        return closed;
    }

    private record KeptWard(Ward ward, boolean open) {
        boolean says(Ward listed) {
            return open
                    && ward.name().equals(listed.name())
                    && ward.committee().equals(listed.committee());
        }
    }

    private Map<String, KeptWard> keptWards() {
        var wards = new LinkedHashMap<String, KeptWard>();
        database.sql("select id, name_vi, name_en, committee, valid_to from ward order by id")
                .query(
                        (row, number) ->
                                new KeptWard(
                                        new Ward(
                                                row.getString("id"),
                                                new Name(
                                                        row.getString("name_vi"),
                                                        row.getString("name_en")),
                                                List.of(),
                                                List.of(),
                                                List.of(),
                                                row.getString("committee")),
                                        row.getObject("valid_to") == null))
                .list()
                .forEach(kept -> wards.put(kept.ward.id(), kept));
        return wards;
    }
}
