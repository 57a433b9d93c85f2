package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares constituencies, groups and delegates of the file with the database, by our own ids: new
 * ones are added, changed ones updated, missing ones closed. A delegate who was edited in chat
 * since stays as edited.
 */
@Component
class DelegateStore {
    private static final Logger log = LoggerFactory.getLogger(DelegateStore.class);

    private final JdbcClient sql;

    DelegateStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Makes the database say what the file says; joins the caller's transaction. */
    void compare(DelegatesFile file, LocalDate today) {
        var constituencies = new Table("constituency", "name_vi", "name_en", "wards");
        for (var it : file.constituencies())
            constituencies.put(
                    it.id(), it.name().vi(), it.name().en(), String.join(",", it.wards()));
        constituencies.closeTheRest(today);

        var groups = new Table("delegate_group", "name_vi", "name_en", "constituency", "leader");
        for (var it : file.groups())
            groups.put(it.id(), it.name().vi(), it.name().en(), it.constituency(), it.leader());
        groups.closeTheRest(today);

        var delegates =
                new Table(
                        "delegate",
                        "name",
                        "title_vi",
                        "title_en",
                        "of_group",
                        "term_from",
                        "term_to");
        for (var it : file.delegates()) {
            Name title = it.title();
            delegates.put(
                    it.id(),
                    it.name(),
                    title == null ? null : title.vi(),
                    title == null ? null : title.en(),
                    it.group(),
                    it.from(),
                    it.to());
        }
        delegates.closeTheRest(today);
    }

    /** One of the tables; what stands in it beside the columns is the same in each. */
    private class Table {
        private final String name;
        private final String update;
        private final String insert;
        private final Set<String> known;
        private final Set<String> edited;
        private final Set<String> listed = new HashSet<>();

        Table(String name, String... columns) {
            this.name = name;
            update =
                    "update %s set %s = ?, place = ?, closed = null where id = ?"
                            .formatted(name, String.join(" = ?, ", columns));
            insert =
                    "insert into %s (%s, place, id) values (%s)"
                            .formatted(
                                    name,
                                    String.join(", ", columns),
                                    String.join(
                                            ", ", Collections.nCopies(columns.length + 2, "?")));
            known = ids("select id from " + name);
            edited = ids("select id from " + name + " where edited_at is not null");
        }

        private Set<String> ids(String query) {
            return new HashSet<>(sql.sql(query).query(String.class).list());
        }

        void put(String id, @Nullable Object... values) {
            listed.add(id);
            if (edited.contains(id)) return;
            sql.sql(known.contains(id) ? update : insert)
                    .params(Arrays.asList(values))
                    .params(List.of(listed.size(), id))
                    .update();
        }

        void closeTheRest(LocalDate today) {
            for (String id : known) {
                if (listed.contains(id) || edited.contains(id)) continue;
                int closed =
                        sql.sql(
                                        "update "
                                                + name
                                                + " set closed = ? where id = ? and closed is null")
                                .params(today, id)
                                .update();
                if (closed > 0) log.info("{} {} is closed", name, id);
            }
        }
    }
}
