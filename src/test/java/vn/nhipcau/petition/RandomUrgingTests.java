package vn.nhipcau.petition;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.nhipcau.chat.ScreenedTexts.cleared;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.DutiesUrged;
import vn.nhipcau.duty.Mornings;
import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.DraftOver;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.testing.House;
import vn.nhipcau.testing.TestDatabase;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Petitions are filed, asked about, given more time, answered, withdrawn in no sensible order; the
 * clock jumps by minutes or weeks to any hour, the program stumbles in the middle of a round and is
 * stopped and started. Nobody is urged at night, on a day off, twice at one step, or once it is
 * done; and after every morning nothing is left that should have been said.
 */
@Tag("database")
class RandomUrgingTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int STEPS = TestDatabase.onPostgres() ? 80 : 160;

    private final House house = new House(Map.of("nhipcau.petition.daily-limit", "100000"));
    private final List<Long> filed = new ArrayList<>();
    private Random random = new Random();
    private Person an;
    private String unit = "";
    private volatile int stumbles;

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2026})
    void everybodyIsUrgedOnceAndInTime(long seed) {
        random = new Random(seed);
        stumblesSometimes();
        for (int step = 0; step < STEPS || stumbles == 0; step++) {
            switch (random.nextInt(12)) {
                case 0, 1 -> does(this::file);
                case 2 -> does(() -> house.the(Handling.class).accept(any(), officer()));
                case 3 -> does(() -> house.the(Handling.class).ask(any(), officer(), "Ở đâu?"));
                case 4 -> does(this::tell);
                case 5 -> does(() -> house.the(Extensions.class).ask(any(), officer(), 3, "Mưa"));
                case 6 -> does(() -> house.the(Extensions.class).grant(any(), lan()));
                case 7 -> does(this::answer);
                case 8 -> does(this::withdrawOrObject);
                case 9 -> {
                    if (random.nextInt(3) == 0) restarts();
                }
                default -> jumps();
            }
        }
        theRecordIsInOrder();
    }

    @BeforeEach
    void boDeJoins() {
        var in = house.the(TransactionTemplate.class);
        an = Objects.requireNonNull(in.execute(_ -> person("1005")));
        unit = house.the(Units.class).ward("bo-de").committee();
        in.executeWithoutResult(
                _ -> house.the(Contacts.class).bind(unit, address("-77", Address.Kind.GROUP), an));
    }

    private Person person(String id) {
        return house.the(People.class).met("test", id, address(id, Address.Kind.PRIVATE), "vi");
    }

    private long address(String id, Address.Kind kind) {
        return house.the(Addresses.class).at("test", id, null, kind, id).id();
    }

    private Acting officer() {
        return new Acting(an.id(), "Bình", unit, Actor.UNIT);
    }

    private Acting lan() {
        return new Acting(an.id(), "Lan", "bo-phan-giup-viec", Actor.SECRETARIAT);
    }

    private long any() {
        if (filed.isEmpty()) throw new NotNow(PetitionStatus.ROUTED);
        return filed.get(random.nextInt(filed.size()));
    }

    private void does(Runnable what) {
        try {
            house.the(TransactionTemplate.class).executeWithoutResult(_ -> what.run());
        } catch (NotNow | DraftOver tooLate) {
            // Whoever comes too late is told so; nothing has happened.
        }
    }

    private void file() {
        filed.add(
                house.the(PetitionIntake.class)
                        .file(
                                an,
                                new Filing(
                                        cleared("Cống tắc"),
                                        "bo-de",
                                        "drainage",
                                        List.of(),
                                        null,
                                        null))
                        .id());
    }

    private void tell() {
        var petition = house.the(Petitions.class).find(any()).orElseThrow();
        house.the(PetitionAdditions.class)
                .supplement(an, petition, cleared("Số 12"), List.of(), Set.of());
    }

    private void answer() {
        var replies = house.the(Replies.class);
        var reply = replies.draft(any(), officer(), "Đã nạo vét", List.of()).draft();
        if (random.nextBoolean()) replies.shallSay(reply, Outcome.RESOLVED);
        else {
            replies.shallSay(reply, Outcome.ROADMAP);
            replies.promises(reply, now().toLocalDate().plusDays(1 + random.nextInt(40)));
        }
        replies.issue(replies.find(reply.id()).orElseThrow(), officer());
    }

    private void withdrawOrObject() {
        long id = any();
        if (random.nextBoolean())
            house.the(Feedback.class).objects(an, id, cleared("Vẫn tắc"), List.of());
        else
            house.the(Petitions.class)
                    .withdraw(an, house.the(Petitions.class).find(id).orElseThrow());
    }

    private void restarts() {
        house.restarts();
        stumblesSometimes();
    }

    private void stumblesSometimes() {
        house.program()
                .addApplicationListener(
                        event -> {
                            boolean urged =
                                    event instanceof PayloadApplicationEvent<?> some
                                            && some.getPayload() instanceof DutiesUrged;
                            if (!urged || (stumbles > 0 && random.nextInt(3) > 0)) return;
                            stumbles++;
                            throw new IllegalStateException("stumbled");
                        });
    }

    private void jumps() {
        var by =
                random.nextInt(4) == 0
                        ? Duration.ofDays(1 + random.nextInt(12))
                        : Duration.ofMinutes(1 + random.nextInt(24 * 60));
        house.the(BusinessClock.class).advance(by);
        boolean stumbled = true;
        while (stumbled) {
            stumbled = false;
            try {
                Quiet.passes(house.program());
                stumbled = !Mornings.tick(house.program());
            } catch (IllegalStateException again) {
                stumbled = true;
            }
        }
        nothingIsLeftUnsaid();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(house.the(BusinessClock.class).instant(), ZONE);
    }

    // A day's round is over once it is told; what comes due after that waits for the next.
    private void nothingIsLeftUnsaid() {
        if (!isOffice(now())) return;
        long left =
                house.the(JdbcClient.class)
                        .sql(
                                """
                                select count(*) from duty where state = 'OPEN' and next_on <= :today
                                and not exists (select 1 from duty_event e where e.duty = duty.id
                                  and e.kind in ('OPENED', 'RESUMED', 'EXTENDED', 'RESET')
                                  and e.at > :morning)
                                """)
                        .param("today", now().toLocalDate())
                        .param(
                                "morning",
                                now().toLocalDate().atTime(8, 0).atZone(ZONE).toOffsetDateTime())
                        .query(Long.class)
                        .single();
        assertThat(left).as("left unsaid at " + now()).isZero();
    }

    private static boolean isOffice(LocalDateTime time) {
        return PlainDays.isWorked(time.toLocalDate())
                && !time.toLocalTime().isBefore(LocalTime.of(8, 0))
                && time.toLocalTime().isBefore(LocalTime.of(17, 0));
    }

    private record Fact(long duty, LocalDateTime at, String kind, String facts) {}

    private void theRecordIsInOrder() {
        var facts =
                house.the(JdbcClient.class)
                        .sql("select duty, at, kind, facts from duty_event order by duty, id")
                        .query(
                                (row, _) ->
                                        new Fact(
                                                row.getLong(1),
                                                LocalDateTime.ofInstant(
                                                        row.getTimestamp(2).toInstant(), ZONE),
                                                row.getString(3),
                                                row.getString(4)))
                        .list();
        assertThat(facts).anyMatch(fact -> fact.kind.equals("URGED"));
        long duty = 0;
        String state = "";
        int last = Integer.MIN_VALUE;
        LocalDate urgedOn = LocalDate.MIN;
        for (Fact fact : facts) {
            if (fact.duty != duty) {
                duty = fact.duty;
                state = "";
                last = Integer.MIN_VALUE;
                urgedOn = LocalDate.MIN;
            }
            switch (fact.kind) {
                case "URGED" -> {
                    int at = Integer.parseInt(fact.facts.replaceAll("at=(-?\\d+).*", "$1"));
                    assertThat(isOffice(fact.at)).as(fact.toString()).isTrue();
                    assertThat(state).as(fact.toString()).isEqualTo("OPEN");
                    assertThat(at).as(fact.toString()).isGreaterThan(last);
                    assertThat(fact.at.toLocalDate()).as(fact.toString()).isAfter(urgedOn);
                    last = at;
                    urgedOn = fact.at.toLocalDate();
                }
                case "OPENED", "RESUMED" -> state = "OPEN";
                case "EXTENDED", "RESET" -> last = Integer.MIN_VALUE;
                case "PAUSED", "DONE", "DROPPED" -> state = fact.kind;
                default -> {}
            }
        }
        assertThat(
                        house.the(JdbcClient.class)
                                .sql(
                                        "select address, subject from card where subject like"
                                                + " 'duties:%' group by address, subject having"
                                                + " count(*) > 1")
                                .query()
                                .listOfRows())
                .as("two lists of one morning")
                .isEmpty();
        for (long id : filed) assertThat(Chain.isIntact(house.program(), id)).isTrue();
    }
}
