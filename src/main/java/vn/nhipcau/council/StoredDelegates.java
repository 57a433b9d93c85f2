package vn.nhipcau.council;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The delegates in the database. */
@Component
class StoredDelegates implements Delegates {
    private static final String EVERYBODY =
            """
            select d.id, d.name, d.title_vi, d.title_en, d.of_group, d.term_from, d.term_to, d.person
            from delegate d join delegate_group g on g.id = d.of_group
            where d.closed is null and g.closed is null
            """;
    private static final String DELEGATES =
            EVERYBODY + " and d.term_from <= :today and d.term_to >= :today";
    private static final String ORDER =
            " order by g.place, case when g.leader = d.id then 0 else 1 end, d.place, d.id";

    private final JdbcClient sql;
    private final Council council;
    private final Clock clock;

    StoredDelegates(JdbcClient sql, Council council, Clock clock) {
        this.sql = sql;
        this.council = council;
        this.clock = clock;
    }

    @Override
    public List<Constituency> constituencies() {
        return sql.sql(
                        "select id, name_vi, name_en, wards from constituency where closed is null order by place")
                .query(
                        (row, number) ->
                                new Constituency(row.getString("id"), name(row), wards(row)))
                .list();
    }

    @Override
    public List<DelegateGroup> groups() {
        return sql.sql(
                        """
                        select g.id, g.name_vi, g.name_en, g.constituency, g.leader, c.wards
                        from delegate_group g join constituency c on c.id = g.constituency
                        where g.closed is null order by g.place
                        """)
                .query(
                        (row, number) ->
                                new DelegateGroup(
                                        row.getString("id"),
                                        name(row),
                                        row.getString("constituency"),
                                        wards(row),
                                        row.getString("leader")))
                .list();
    }

    @Override
    public Optional<DelegateGroup> findGroup(String id) {
        return groups().stream().filter(group -> group.id().equals(id)).findFirst();
    }

    @Override
    public List<Delegate> all() {
        return delegates("", "");
    }

    @Override
    public List<Delegate> ofWard(String wardId) {
        var here =
                groups().stream()
                        .filter(group -> group.wards().contains(wardId))
                        .map(DelegateGroup::id)
                        .toList();
        return all().stream().filter(delegate -> here.contains(delegate.group())).toList();
    }

    @Override
    public List<Delegate> ofGroup(String groupId) {
        return delegates(" and d.of_group = :it", groupId);
    }

    @Override
    public DelegateGroup groupOf(Delegate delegate) {
        return findGroup(delegate.group())
                .orElseThrow(() -> new IllegalStateException("no group " + delegate.group()));
    }

    @Override
    public Optional<Delegate> find(String id) {
        return delegates(" and d.id = :it", id).stream().findFirst();
    }

    @Override
    public Optional<Delegate> delegateOf(long person) {
        return delegates(" and d.person = :it", person).stream().findFirst();
    }

    @Override
    @Transactional
    public boolean bind(String delegateId, long person) {
        return sql.sql(
                                """
                                update delegate set person = :person
                                where id = :id and closed is null and (person is null or person = :person)
                                and not exists (select 1 from delegate other where other.person = :person and other.id <> :id)
                                """)
                        .param("id", delegateId)
                        .param("person", person)
                        .update()
                > 0;
    }

    @Override
    @Transactional
    public void release(long person) {
        sql.sql("update delegate set person = null where person = ?").param(person).update();
    }

    @Override
    public List<Delegate> everybody() {
        return sql.sql(EVERYBODY + ORDER).query(StoredDelegates::delegate).list();
    }

    @Override
    @Transactional
    public void write(Delegate delegate) {
        Name title = delegate.title();
        var values =
                Arrays.asList(
                        delegate.name(),
                        title == null ? null : title.vi(),
                        title == null ? null : title.en(),
                        delegate.group(),
                        delegate.from(),
                        delegate.to(),
                        OffsetDateTime.now(clock),
                        delegate.id());
        int known =
                sql.sql(
                                "update delegate set name = ?, title_vi = ?, title_en = ?, of_group = ?, term_from = ?, term_to = ?, edited_at = ?, closed = null where id = ?")
                        .params(values)
                        .update();
        if (known == 0)
            sql.sql(
                            """
                            insert into delegate (name, title_vi, title_en, of_group, term_from, term_to, edited_at, id, place)
                            values (?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max(place), 0) + 1 from delegate))
                            """)
                    .params(values)
                    .update();
    }

    private List<Delegate> delegates(String which, Object it) {
        return sql.sql(DELEGATES + which + ORDER)
                .param("today", LocalDate.ofInstant(clock.instant(), council.zone()))
                .param("it", it)
                .query(StoredDelegates::delegate)
                .list();
    }

    private static Delegate delegate(ResultSet row, int number) throws SQLException {
        String title = row.getString("title_vi");
        return new Delegate(
                row.getString("id"),
                row.getString("name"),
                title == null ? null : new Name(title, row.getString("title_en")),
                row.getString("of_group"),
                row.getObject("term_from", LocalDate.class),
                row.getObject("term_to", LocalDate.class),
                row.getObject("person", Long.class));
    }

    private static Name name(ResultSet row) throws SQLException {
        return new Name(row.getString("name_vi"), row.getString("name_en"));
    }

    private static List<String> wards(ResultSet row) throws SQLException {
        String wards = row.getString("wards");
        return wards.isEmpty() ? List.of() : List.of(wards.split(","));
    }
}
