package vn.nhipcau.benchmark;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.benchmark.Gauge.Measured;
import vn.nhipcau.meeting.Assembly;
import vn.nhipcau.meeting.Followers;
import vn.nhipcau.meeting.MeetingTime;
import vn.nhipcau.outbox.Channel.Limits;
import vn.nhipcau.testing.House;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.TestDatabase;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Measures how long a notice for very many takes to be laid out, and how late a reminder leaves
 * when nothing else is to be done. No test: nothing fails here for being slow.
 */
@Tag("database")
class NoticeBenchmark {
    private static final int REMINDERS = Integer.getInteger("benchmark.reminders", 100);
    private static final Limits TELEGRAM = new Limits(30, 3, 20, false, true);

    @TempDir Path folder;

    private House house(Map<String, String> settings, Limits limits) {
        var own = new HashMap<>(settings);
        if (!TestDatabase.onPostgres())
            own.put(
                    "spring.datasource.url",
                    "jdbc:h2:file:" + folder.resolve("nhipcau") + ";WRITE_DELAY=0");
        // As slowly as the messenger asks for; what is measured is the writing.
        var house = new House(own, limits);
        new People(house.messenger(), house).boDeJoins();
        return house;
    }

    static IntStream followers() {
        return Arrays.stream(
                        System.getProperty("benchmark.followers", "1000,10000,100000,1000000")
                                .split(",", -1))
                .mapToInt(Integer::parseInt);
    }

    @ParameterizedTest
    @MethodSource("followers")
    void aNoticeIsLaidOut(int followers) {
        try (var house = house(Map.of(), TELEGRAM)) {
            new Followers(house.program()).ofBoDe(followers);
            var measured = Gauge.measure(() -> announce(house), _ -> {});
            say("a notice for " + followers + " followers", measured);
        }
    }

    private static void announce(House house) {
        new Assembly(house.program()).announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        while (isWaiting(house)) pause(20);
    }

    private static boolean isWaiting(House house) {
        return house.the(JdbcClient.class)
                        .sql(
                                "select count(*) from meeting_notice where occasion = 'ANNOUNCED'"
                                        + " and status = 'WAITING'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static void say(String what, Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK | %-10s | %-36s | %7.2f s | +%4.0f MB heap | +%4.0f MB RSS%n",
                database(),
                what,
                measured.seconds(),
                (double) measured.heapMb(),
                (double) measured.rssMb());
    }

    private static String database() {
        return TestDatabase.onPostgres() ? "PostgreSQL" : "H2";
    }

    @Test
    void aReminderLeavesInTime() {
        try (var house = house(Map.of("nhipcau.meeting.urgent", "1m"), Limits.NONE)) {
            new Followers(house.program()).ofBoDe(1);
            var late = lateness(house, meetings(house));
            late.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "BENCHMARK | %-10s | %-36s | median %.2f s, p99 %.2f s, longest %.2f s%n",
                    database(),
                    late.size() + " reminders leave after their time",
                    seconds(late.get(late.size() / 2)),
                    seconds(late.get((late.size() * 99 - 1) / 100)),
                    seconds(late.getLast()));
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    // Announced all before the first is reminded of; the times of the reminders.
    private static List<Instant> meetings(House house) {
        var random = new Random(REMINDERS);
        var due = new ArrayList<Instant>();
        var assembly = new Assembly(house.program());
        var next = house.the(Clock.class).instant().plusSeconds(10).plusMillis(300L * REMINDERS);
        for (int i = 0; i < REMINDERS; i++) {
            due.add(next);
            long id = assembly.planned("2026-12-05T18:00", "Nhà văn hóa số " + i);
            var starts = next.plus(Duration.ofHours(2));
            var time = new MeetingTime(starts, starts.plusSeconds(3600));
            assembly.does(
                    () -> {
                        assembly.arrangements().setTime(id, time);
                        return id;
                    });
            assembly.announce(id);
            next = next.plusMillis(400 + random.nextInt(400));
        }
        return due;
    }

    // They come in the order of their times.
    private static List<Duration> lateness(House house, List<Instant> due) {
        var clock = house.the(Clock.class);
        var late = new ArrayList<Duration>();
        int seen = 0;
        while (late.size() < due.size()) {
            var lines = house.messenger().since(seen);
            var now = clock.instant();
            seen += lines.size();
            lines.stream()
                    .filter(NoticeBenchmark::isReminder)
                    .forEach(_ -> late.add(Duration.between(due.get(late.size()), now)));
            if (now.isAfter(due.getLast().plusSeconds(60)))
                throw new IllegalStateException(late.size() + " of " + due.size() + " reminders");
            pause(2);
        }
        return late;
    }

    private static boolean isReminder(Messenger.Line line) {
        return line.chat().equals("f" + Followers.FIRST) && line.what().startsWith("Nhắc lại");
    }

    // Real time: it is what is measured.
    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
