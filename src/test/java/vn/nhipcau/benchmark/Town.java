package vn.nhipcau.benchmark;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.council.Unit;
import vn.nhipcau.council.UnitKind;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.outbox.Address.Kind;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.testing.TestDatabase;

/** A whole town in the database: every unit has its group and its head, and very much to do. */
class Town {
    private static final int AT_ONCE = 10_000;
    private static final int FIRST = 10_000_000;

    private final JdbcClient sql;
    private final ApplicationContext house;
    private final TransactionTemplate transaction;

    Town(ApplicationContext house) {
        this.house = house;
        sql = house.getBean(JdbcClient.class);
        transaction = house.getBean(TransactionTemplate.class);
    }

    /** A citizen, the units with their groups and heads, and those who watch over them. */
    Person settle() {
        sql.sql("create table bench_unit (nth int primary key, unit varchar(30), ward varchar(30))")
                .update();
        return transaction.execute(_ -> units());
    }

    private Person units() {
        var units = house.getBean(Units.class);
        var contacts = house.getBean(Contacts.class);
        var citizen = person("an");
        for (Unit unit : units.all())
            if (unit.kind() != UnitKind.STANDING_COMMITTEE) {
                contacts.bind(unit.id(), group(unit.id()), citizen);
                holds("head of " + unit.id(), Role.HEAD, unit.id());
            }
        int n = 0;
        for (Ward ward : units.wards()) {
            sql.sql("insert into bench_unit (nth, unit, ward) values (?, ?, ?)")
                    .params(n++, ward.committee(), ward.id())
                    .update();
            holds("front of " + ward.id(), Role.FRONT_OFFICER, ward.id());
        }
        for (int i = 0; i < 5; i++) holds("member " + i, Role.STANDING_MEMBER, null);
        holds("front", Role.FRONT_OFFICER, null);
        return citizen;
    }

    private long group(String id) {
        return house.getBean(Addresses.class).at("test", "-" + id, null, Kind.GROUP, id).id();
    }

    private Person person(String name) {
        long own = house.getBean(Addresses.class).at("test", name, null, Kind.PRIVATE, "").id();
        return house.getBean(People.class).met("test", name, own, "vi");
    }

    private void holds(String name, Role role, @Nullable String unit) {
        var person = person(name);
        house.getBean(Roles.class).give(person, role, unit, person);
    }

    /** So many petitions with what is owed for them, written down as rows. */
    void petitions(int count) {
        for (int from = 0; from < count; from += AT_ONCE)
            rows(from, Math.min(count, from + AT_ONCE), count);
        sql.sql("alter sequence petition_seq restart with 30000000").update();
        sql.sql("alter sequence petition_event_seq restart with 30000000").update();
        sql.sql("alter sequence duty_seq restart with 30000000").update();
        sql.sql("alter sequence duty_event_seq restart with 30000000").update();
        analyze();
    }

    void analyze() {
        sql.sql(TestDatabase.onPostgres() ? "vacuum analyze" : "analyze").update();
    }

    // Nineteen in twenty are answered; they came one after the other over three years up to
    // November 2026, are due after three weeks and answered after one to five.
    private void rows(int from, int to, int count) {
        String n =
                TestDatabase.onPostgres()
                        ? "generate_series(cast(" + from + " as bigint), " + (to - 1) + ") as s(n)"
                        : "(select x as n from system_range(" + from + ", " + (to - 1) + ")) s";
        String days = "cast(cast(n as bigint) * 1095 / " + count + " as int)";
        String day = plus("date '2023-11-22'", days);
        String due = plus("date '2023-11-22'", days + " + 21");
        String at = "cast(" + day + " as timestamp with time zone)";
        String done = plus("date '2023-11-22'", days + " + 7 + cast(mod(n * 31, 28) as int)");
        // What was answered by the day on which the benchmark begins; the newest are open.
        String open = "(mod(n, 20) = 0 or " + days + " > 1070)";
        String id = "(n + " + FIRST + ")";
        String tables =
                " from "
                        + n
                        + " join bench_unit u on u.nth = mod(s.n, (select count(*) from bench_unit))";
        sql.sql(
                        "insert into petition (id, code, ward, source, area, unit, status, received_at,"
                                + " filed_at, due, objected, answered_at, version) select "
                                + id
                                + ", 'BM-' || "
                                + id
                                + ", u.ward, 'CHAT', case mod(n, 3) when 0 then 'drainage' when 1"
                                + " then 'waste' else 'lighting' end, u.unit, case when "
                                + open
                                + " then 'IN_PROGRESS' else 'CLOSED' end, "
                                + at
                                + ", "
                                + at
                                + ", "
                                + due
                                + ", false, case when "
                                + open
                                + " then null else cast("
                                + done
                                + " as timestamp with time zone) end, 0"
                                + tables)
                .update();
        sql.sql(
                        "insert into petition_event (id, petition, number, at, kind, actor, facts,"
                                + " previous, digest) select "
                                + id
                                + ", "
                                + id
                                + ", 1, "
                                + at
                                + ", 'RECEIVED', 'CITIZEN', '{}', '0', '"
                                + "d".repeat(64)
                                + "'"
                                + tables)
                .update();
        duties("REPLY", FIRST, due, open, done, id, at, day, tables);
        // Confirmations and extensions of some only: more would just take longer to write down.
        duties(
                "ACKNOWLEDGE",
                2 * FIRST,
                plus(day, "2"),
                "mod(n, 100) = 0",
                day,
                id,
                at,
                day,
                tables + " where mod(n, 10) = 0");
        sql.sql(
                        "insert into duty_event (id, duty, at, kind, facts) select n, "
                                + id
                                + ", "
                                + at
                                + ", 'EXTENDED', ''"
                                + tables
                                + " where mod(n, 50) = 0")
                .update();
    }

    private void duties(
            String kind,
            int first,
            String due,
            String open,
            String done,
            String reference,
            String at,
            String day,
            String tables) {
        sql.sql(
                        "insert into duty (id, kind, reference, label, title, unit, ward, opened_at,"
                                + " counted_from, days, due, state, done_at, on_time, apart, extensions,"
                                + " nudges, steps, nudged_to, questioning, version) select n + "
                                + first
                                + ", '"
                                + kind
                                + "', 'petition:' || "
                                + reference
                                + ", 'BM-' || "
                                + reference
                                + ", 'BM-' || "
                                + reference
                                + " || ' – Thoát nước, ngập úng', u.unit, u.ward, "
                                + at
                                + ", "
                                + day
                                + ", 15, "
                                + due
                                + ", case when "
                                + open
                                + " then 'OPEN' else 'DONE' end, case when "
                                + open
                                + " then null else cast("
                                + done
                                + " as timestamp with time zone) end, "
                                + done
                                + " <= "
                                + due
                                + ", mod(n, 40) = 1 and not "
                                + open
                                + ", 0, 0, 5, '', false, 0"
                                + tables)
                .update();
    }

    private static String plus(String day, String days) {
        return "(" + day + " + (" + days + "))";
    }

    /**
     * All of the first petitions' answers are open; their next step comes on this day, or within so
     * many days from it on. A quarter each stands three days before its due date, at it, three and
     * seven days after it.
     */
    void ladders(String day, int withinDays) {
        long last =
                sql.sql("select max(id) from duty where id < 20000000").query(Long.class).single();
        for (long from = FIRST; from <= last; from += AT_ONCE) ladders(day, withinDays, from);
        sql.sql("delete from duty_list").update();
        analyze();
    }

    private void ladders(String day, int withinDays, long from) {
        String today = "date '" + day + "'";
        sql.sql(
                        "update duty set state = 'OPEN', done_at = null, nudged_on = null,"
                                + " nudged_to = '', nudges = 0, questioning = false,"
                                + " steps = cast(mod(id, 4) as int), next_on = "
                                + plus(today, "cast(mod(id * 31, " + withinDays + ") as int)")
                                + ", due = case mod(id, 4) when 0 then "
                                + today
                                + " + 5 when 1 then "
                                + today
                                + " when 2 then "
                                + today
                                + " - 5 else "
                                + today
                                + " - 9 end where id >= ? and id < ? and id < 20000000")
                .params(from, from + AT_ONCE)
                .update();
    }
}
