package vn.nhipcau.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.House;
import vn.nhipcau.testing.People;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Meetings are planned, announced, moved and cancelled at random, the clock jumps and the program
 * restarts. After each step a follower has seen exactly what they should: no reminder for a wrong
 * time or a dead meeting, none missing, none twice.
 */
@Tag("database")
class RandomMeetingsTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");
    private static final int STEPS = 45;

    private final List<Plan> plans = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private Random random = new Random(0);

    /** What should be so. */
    private static final class Plan {
        final long id;
        final String place;
        LocalDateTime starts;
        boolean announced;
        boolean dead;

        Plan(long id, String place, LocalDateTime starts) {
            this.id = id;
            this.place = place;
            this.starts = starts;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whateverHappens(long seed) {
        random = new Random(seed);
        try (var house = new House()) {
            var an = follower(house);
            for (int i = 0; i < STEPS; i++) {
                expected.clear();
                int before = house.messenger().since(0).size();
                step(house, i);
                await().atMost(Duration.ofSeconds(30)).until(() -> isQuiet(house));
                assertThat(seen(house, an, before))
                        .as("seed " + seed + "\n" + String.join("\n", story))
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
            assertThat(story).anyMatch(line -> line.contains("remind"));
        }
    }

    private static Driver follower(House house) {
        var people = new People(house.messenger(), house);
        people.boDeJoins();
        var an = people.citizen("An");
        People.follows(an);
        return an;
    }

    private LocalDateTime now(House house) {
        return LocalDateTime.ofInstant(house.the(BusinessClock.class).instant(), ZONE);
    }

    // Early ones have their last reminder in the evening before.
    private LocalDateTime someTime(House house) {
        return now(house)
                .toLocalDate()
                .plusDays(1 + random.nextInt(12))
                .atTime(8 + random.nextInt(12), 0);
    }

    private void step(House house, int number) {
        var assembly = new Assembly(house.program());
        var open =
                plans.stream()
                        .filter(plan -> !plan.dead && plan.starts.isAfter(now(house)))
                        .toList();
        int what = random.nextInt(10);
        if (open.isEmpty() || what == 0) {
            String place = "Nhà văn hóa số " + number + ".";
            var starts = someTime(house);
            plans.add(new Plan(assembly.planned(ISO.format(starts), place), place, starts));
            note(house, "plan " + place + " " + starts);
            return;
        }
        var plan = open.get(random.nextInt(open.size()));
        switch (what) {
            case 1, 2, 3 -> {
                if (plan.announced) return;
                plan.announced = true;
                assembly.announce(plan.id);
                tells("Thông báo", plan);
                note(house, "announce " + plan.place);
            }
            case 4 -> {
                var starts = someTime(house);
                if (starts.equals(plan.starts)) return;
                plan.starts = starts;
                assembly.move(plan.id, ISO.format(starts));
                if (plan.announced) tells("Thay đổi", plan);
                note(house, "move " + plan.place + " " + starts);
            }
            case 5 -> {
                if (random.nextBoolean()) return;
                assembly.cancel(plan.id);
                plan.dead = true;
                if (plan.announced) tells("Hủy", plan);
                note(house, "cancel " + plan.place);
            }
            default -> jump(house, what == 6 && number % 3 == 0);
        }
    }

    private void jump(House house, boolean restart) {
        var from = now(house);
        var to = from.toLocalDate().plusDays(random.nextInt(4)).atTime(7 + random.nextInt(14), 17);
        if (!to.isAfter(from)) return;
        for (Plan plan : plans) if (plan.announced && !plan.dead) passes(plan, from, to);
        note(house, "jump to " + to + (restart ? ", restart" : "") + " remind " + expected);
        house.the(BusinessClock.class).advanceTo(to.atZone(ZONE).toInstant());
        if (restart) house.restarts();
    }

    // Of several whose time has come the latest is enough; none once the meeting has begun.
    private void passes(Plan plan, LocalDateTime from, LocalDateTime to) {
        if (!plan.starts.isAfter(to)) return;
        var soon = plan.starts.minusHours(2);
        if (soon.getHour() < 7) soon = soon.toLocalDate().minusDays(1).atTime(20, 30);
        if (isWithin(soon, from, to)) tells("Nhắc lại", plan);
        else if (isWithin(plan.starts.minusDays(1), from, to)) tells("Ngày mai", plan);
        else if (isWithin(plan.starts.minusDays(7), from, to)) tells(daysLeft(plan, to), plan);
    }

    // A late reminder says how many days are left when it leaves, not how many were planned.
    private static String daysLeft(Plan plan, LocalDateTime to) {
        return "Còn "
                + ChronoUnit.DAYS.between(to.toLocalDate(), plan.starts.toLocalDate())
                + " ngày";
    }

    private static boolean isWithin(LocalDateTime due, LocalDateTime from, LocalDateTime to) {
        return due.isAfter(from) && !due.isAfter(to);
    }

    private void tells(String head, Plan plan) {
        expected.add(head + " | " + SHOWN.format(plan.starts) + " | " + plan.place);
    }

    private void note(House house, String what) {
        story.add(now(house) + " " + what);
    }

    private static List<String> seen(House house, Driver an, int before) {
        return house.messenger().since(before).stream()
                .filter(line -> line.chat().equals(an.id()) && line.who().equals("Bot"))
                .map(line -> line.what().lines().toList())
                .map(
                        lines ->
                                head(lines.get(0))
                                        + " | "
                                        + behind("Thời gian: ", lines).substring(0, 5)
                                        + " | "
                                        + behind("Địa điểm: ", lines))
                .toList();
    }

    private static String behind(String label, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .findFirst()
                .orElseThrow();
    }

    private static String head(String line) {
        for (String head : List.of("Thông báo", "Thay đổi", "Hủy", "Nhắc lại", "Ngày mai"))
            if (line.startsWith(head)) return head;
        return line.startsWith("Còn ") ? line.substring(0, line.indexOf(" ngày") + 5) : line;
    }

    private static boolean isQuiet(House house) {
        Instant now = house.the(BusinessClock.class).instant();
        return count(house, "meeting_notice where status = 'WAITING' and due <= ?", now) == 0
                && count(house, "outbound where status in (0, 1) and due <= ?", now) == 0;
    }

    private static long count(House house, String what, Instant now) {
        return house.the(JdbcClient.class)
                .sql("select count(*) from " + what)
                .param(Timestamp.from(now))
                .query(Long.class)
                .single();
    }
}
