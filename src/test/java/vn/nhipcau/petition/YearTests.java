package vn.nhipcau.petition;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.nhipcau.chat.ScreenedTexts.cleared;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.duty.Mornings;
import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.DraftOver;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.testing.House;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * The year 2026 in a few minutes: people file at any hour, units answer in time or late or never,
 * ask people and ask for more time. Who was urged when, and what was on time, is thought out apart
 * from the program, with a calendar of its own, and must be what its timelines and figures say.
 */
@Tag("database")
@Tag("one-database")
class YearTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    /** More with {@code "-Dtest.jvm=-Xmx2g -Dnhipcau.test.year=10000"}. */
    private static final int PETITIONS = Integer.getInteger("nhipcau.test.year", 300);

    private static final List<String> WARDS =
            List.of("bo-de", "ngoc-lam", "phuc-loi", "duc-giang", "gia-thuy");

    private final House house =
            new House(
                    Map.of(
                            "nhipcau.clock.start",
                            "2026-01-02T00:00:01+07:00",
                            "nhipcau.petition.daily-limit",
                            "100000"));
    private final Random random = new Random(2026);
    private final PriorityQueue<Act> acts =
            new PriorityQueue<>(Comparator.comparing(Act::at).thenComparingInt(Act::number));
    private final Map<Long, Map<DutyKind, Expected>> expected = new TreeMap<>();
    private final Map<Long, Long> asked = new HashMap<>();
    private final List<Person> citizens = new ArrayList<>();
    private int number;

    private record Act(LocalDateTime at, int number, Runnable what) {}

    @Test
    void whatIsSaidOfTheYearIsWhatHappened() {
        everybodyJoins();
        for (int i = 0; i < PETITIONS; i++) plan();
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) live(day);
        everyNudgeIsOnItsTimelineAndNoOther();
        theFiguresAgree();
        nothingWasSaidOutsideOfficeHours();
        house.close();
    }

    private void live(LocalDate day) {
        until(day.atTime(0, 0, 30));
        Quiet.passes(house.program());
        unansweredGoOn(day);
        actsBefore(day.atTime(8, 0, 30));
        until(day.atTime(8, 0, 30));
        Mornings.tick(house.program());
        if (PlainDays.isWorked(day)) {
            for (var one : expected.values()) one.values().forEach(owed -> owed.morning(day));
        }
        actsBefore(day.plusDays(1).atStartOfDay());
    }

    private void actsBefore(LocalDateTime end) {
        while (!acts.isEmpty() && acts.peek().at().isBefore(end)) {
            var act = acts.poll();
            until(act.at());
            try {
                house.the(TransactionTemplate.class).executeWithoutResult(_ -> act.what().run());
            } catch (NotNow | DraftOver tooLate) {
                // Whoever comes too late is told so; nothing has happened.
            }
        }
    }

    private void until(LocalDateTime time) {
        var clock = house.the(BusinessClock.class);
        var moment = time.atZone(ZONE).toInstant();
        if (moment.isAfter(clock.instant())) clock.advanceTo(moment);
    }

    private void at(LocalDate day, Runnable what) {
        var time = LocalTime.of(9, 0).plusMinutes(random.nextInt(7 * 60));
        acts.add(new Act(day.atTime(time), number++, what));
    }

    private void everybodyJoins() {
        house.the(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> {
                            var lan = person("1005", null);
                            var units = house.the(Units.class);
                            int group = 0;
                            for (String ward : WARDS)
                                house.the(Contacts.class)
                                        .bind(
                                                units.ward(ward).committee(),
                                                address("-7" + group++, Address.Kind.GROUP),
                                                lan);
                            for (int i = 0; i < 50; i++) citizens.add(person("88" + i, null));
                            person("991", Role.STANDING_MEMBER);
                            person("992", Role.FRONT_OFFICER);
                        });
    }

    private Person person(String id, @Nullable Role role) {
        var own = address(id, Address.Kind.PRIVATE);
        var person = house.the(People.class).met("test", id, own, "vi");
        if (role != null) house.the(Roles.class).give(person, role, null, person);
        return person;
    }

    private long address(String id, Address.Kind kind) {
        return house.the(Addresses.class).at("test", id, null, kind, id).id();
    }

    private void plan() {
        var time =
                FIRST.atTime(random.nextInt(24), random.nextInt(60))
                        .plusDays(random.nextInt(345))
                        .plusMinutes(1);
        String ward = WARDS.get(random.nextInt(WARDS.size()));
        var citizen = citizens.get(random.nextInt(citizens.size()));
        acts.add(new Act(time, number++, () -> file(citizen, ward, time)));
    }

    private void file(Person citizen, String ward, LocalDateTime time) {
        var filing = new Filing(cleared("Cống tắc"), ward, "drainage", List.of(), null, null);
        var petition = house.the(PetitionIntake.class).file(citizen, filing);
        long id = petition.id();
        var from = PlainDays.received(time);
        var due = PlainDays.shifted(from, 15);
        var all = new HashMap<DutyKind, Expected>();
        all.put(DutyKind.REPLY, new Expected(due, time.toLocalDate()));
        expected.put(id, all);
        String unit = petition.unit().orElseThrow();
        var officer = new Acting(citizens.getFirst().id(), "Bình", unit, Actor.UNIT);
        LocalDate next = PlainDays.shifted(from, 1 + random.nextInt(4));
        at(next, () -> house.the(Handling.class).accept(id, officer));
        if (random.nextInt(10) == 0) {
            LocalDate day = PlainDays.shifted(next, 1);
            at(day, () -> ask(id, officer, day));
            if (random.nextInt(10) < 7) {
                LocalDate back = day.plusDays(1 + random.nextInt(6));
                at(back, () -> tells(id, citizen, back));
            }
        }
        if (random.nextInt(7) == 0) asksForTime(id, officer, PlainDays.shifted(from, 10));
        if (random.nextInt(30) == 0)
            at(PlainDays.shifted(from, random.nextInt(20)), () -> withdraws(id, citizen));
        int lot = random.nextInt(100);
        if (lot < 95) {
            int days =
                    lot < 60
                            ? 3 + random.nextInt(13)
                            : lot < 85 ? 16 + random.nextInt(10) : 26 + random.nextInt(20);
            LocalDate day = PlainDays.shifted(from, days);
            at(day, () -> answer(id, officer, citizen, day));
        }
    }

    private Expected owed(long id) {
        var all = all(id);
        return Objects.requireNonNull(all.getOrDefault(DutyKind.REVIEW, all.get(DutyKind.REPLY)));
    }

    private Map<DutyKind, Expected> all(long id) {
        return Objects.requireNonNull(expected.get(id));
    }

    private void ask(long id, Acting officer, LocalDate day) {
        house.the(Handling.class).ask(id, officer, "Nhà số mấy?");
        owed(id).waits(day);
        // Whoever is asked has five working days; on the day after, work goes on without them.
        asked.put(id, PlainDays.shifted(PlainDays.received(now()), 5).toEpochDay());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(house.the(BusinessClock.class).instant(), ZONE);
    }

    private void tells(long id, Person citizen, LocalDate day) {
        var petition = house.the(Petitions.class).find(id).orElseThrow();
        house.the(PetitionAdditions.class)
                .supplement(citizen, petition, cleared("Số 12"), List.of(), Set.of());
        if (asked.remove(id) != null && !owed(id).over) owed(id).goesOn(day);
    }

    private void unansweredGoOn(LocalDate day) {
        for (long id : List.copyOf(asked.keySet()))
            if (asked.getOrDefault(id, Long.MAX_VALUE) < day.toEpochDay()) {
                asked.remove(id);
                if (!owed(id).over) owed(id).goesOn(day);
            }
    }

    private void asksForTime(long id, Acting officer, LocalDate day) {
        int days = List.of(3, 5, 10).get(random.nextInt(3));
        boolean granted = random.nextInt(10) < 7;
        LocalDate decided = PlainDays.shifted(day, 1);
        var lan = new Acting(1, "Lan", "bo-phan-giup-viec", Actor.SECRETARIAT);
        at(day, () -> house.the(Extensions.class).ask(id, officer, days, "Chờ khô"));
        at(
                decided,
                () -> {
                    if (granted) {
                        house.the(Extensions.class).grant(id, lan);
                        owed(id).extended(decided, days);
                    } else house.the(Extensions.class).refuse(id, lan);
                });
    }

    private void withdraws(long id, Person citizen) {
        var petitions = house.the(Petitions.class);
        petitions.withdraw(citizen, petitions.find(id).orElseThrow());
        owed(id).dropped();
        asked.remove(id);
    }

    private void answer(long id, Acting officer, Person citizen, LocalDate day) {
        var replies = house.the(Replies.class);
        var reply = replies.draft(id, officer, "Đã nạo vét", List.of()).draft();
        boolean objective = random.nextInt(10) == 0;
        replies.shallSay(reply, objective ? Outcome.DEFERRED : Outcome.RESOLVED);
        replies.issue(replies.find(reply.id()).orElseThrow(), officer);
        owed(id).done(day, !objective);
        asked.remove(id);
        if (random.nextInt(20) == 0 && !all(id).containsKey(DutyKind.REVIEW)) {
            LocalDate later = PlainDays.shifted(day, 3);
            at(later, () -> objects(id, officer, citizen, later));
        }
    }

    private void objects(long id, Acting officer, Person citizen, LocalDate day) {
        house.the(Feedback.class).objects(citizen, id, cleared("Vẫn tắc"), List.of());
        var due = PlainDays.shifted(PlainDays.received(now()), 10);
        all(id).put(DutyKind.REVIEW, new Expected(due, day));
        LocalDate again = PlainDays.shifted(day, 2 + random.nextInt(12));
        at(again, () -> answer(id, officer, citizen, again));
    }

    private void everyNudgeIsOnItsTimelineAndNoOther() {
        var told = new TreeMap<String, List<String>>();
        house.the(JdbcClient.class)
                .sql(
                        "select petition, at, facts from petition_event where kind = 'URGED'"
                                + " order by petition, number")
                .query(
                        (row, _) -> {
                            String facts = row.getString(3);
                            for (var kind : List.of(DutyKind.REPLY, DutyKind.REVIEW))
                                if (facts.contains("\"duty\":\"" + kind + "\""))
                                    told.computeIfAbsent(
                                                    row.getLong(1) + " " + kind,
                                                    _ -> new ArrayList<>())
                                            .add(
                                                    row.getTimestamp(2)
                                                                    .toInstant()
                                                                    .atZone(ZONE)
                                                                    .toLocalDate()
                                                            + " "
                                                            + facts.replaceAll(
                                                                    ".*\"at\":\"(-?\\d+)\".*",
                                                                    "$1"));
                            return row.getLong(1);
                        })
                .list();
        var wanted = new TreeMap<String, List<String>>();
        expected.forEach(
                (id, all) ->
                        all.forEach(
                                (kind, one) -> {
                                    if (!one.nudges.isEmpty())
                                        wanted.put(id + " " + kind, one.nudges);
                                }));
        assertThat(told).isEqualTo(wanted);
        assertThat(wanted.values().stream().mapToInt(List::size).sum())
                .isGreaterThan(PETITIONS / 2);
        for (long id : expected.keySet())
            assertThat(Chain.isIntact(house.program(), id)).as("petition " + id).isTrue();
    }

    private void theFiguresAgree() {
        for (var kind : List.of(DutyKind.REPLY, DutyKind.REVIEW)) {
            var all = expected.values().stream().flatMap(one -> one.entrySet().stream()).toList();
            var some =
                    all.stream()
                            .filter(entry -> entry.getKey() == kind)
                            .map(Map.Entry::getValue)
                            .toList();
            assertThat(count(kind, "state = 'DONE' and on_time and not apart"))
                    .isEqualTo(some.stream().filter(Expected::onTime).count());
            assertThat(count(kind, "state = 'DONE' and not on_time and not apart"))
                    .isEqualTo(some.stream().filter(Expected::late).count());
            assertThat(count(kind, "state in ('OPEN', 'PAUSED')"))
                    .isEqualTo(some.stream().filter(one -> !one.over).count());
            assertThat(count(kind, "state = 'OPEN' and due < date '2026-12-31'"))
                    .isEqualTo(
                            some.stream()
                                    .filter(one -> !one.over && one.waitsSince == null)
                                    .filter(one -> one.due.isBefore(LAST))
                                    .count());
        }
    }

    private long count(DutyKind kind, String where) {
        return house.the(JdbcClient.class)
                .sql("select count(*) from duty where kind = ? and " + where)
                .param(kind.name())
                .query(Long.class)
                .single();
    }

    private void nothingWasSaidOutsideOfficeHours() {
        var moments =
                house.the(JdbcClient.class)
                        .sql("select due from outbound where subject like 'duties:%'")
                        .query(
                                (row, _) ->
                                        LocalDateTime.ofInstant(
                                                row.getTimestamp(1).toInstant(), ZONE))
                        .list();
        assertThat(moments)
                .isNotEmpty()
                .allMatch(
                        time ->
                                PlainDays.isWorked(time.toLocalDate())
                                        && !time.toLocalTime().isBefore(LocalTime.of(8, 0))
                                        && time.toLocalTime().isBefore(LocalTime.of(17, 0)));
    }
}
