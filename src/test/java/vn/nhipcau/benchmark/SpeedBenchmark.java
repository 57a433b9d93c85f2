package vn.nhipcau.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.nhipcau.chat.ScreenedTexts.cleared;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.benchmark.Gauge.Measured;
import vn.nhipcau.duty.Mornings;
import vn.nhipcau.oversight.chat.Mondays;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.Filing;
import vn.nhipcau.petition.PetitionIntake;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.testing.TestDatabase;
import vn.nhipcau.testing.TestHouse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Measures what must stay fast in a large town, on the database of this run; {@code ./benchmark}
 * runs it on both, in as little memory as {@code ./nhipcau} has. No test: nothing fails here for
 * being slow.
 */
@SpringBootTest(
        properties = {
            "nhipcau.mode=bare",
            "nhipcau.clock.start=2026-11-20T18:00:00+07:00",
            "nhipcau.admins=" + TestHouse.SECRETARY,
            "nhipcau.petition.daily-limit=1000000"
        })
@Import(TestHouse.class)
@Tag("database")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpeedBenchmark {
    private static final int DUTIES = Integer.getInteger("benchmark.duties", 100_000);
    private static final int PETITIONS = Integer.getInteger("benchmark.petitions", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
    private static final List<String> DAYS = List.of("2026-11-23", "2026-11-25", "2026-11-26");
    private static final List<String> MORE = List.of("2026-11-27", "2026-11-30", "2026-12-01");

    @TempDir static Path folder;

    private @Nullable Person citizen;

    @Autowired ApplicationContext house;
    @Autowired JdbcClient sql;
    @Autowired Petitions petitions;
    @Autowired PetitionIntake intake;
    @Autowired TransactionTemplate transaction;

    @DynamicPropertySource
    static void onDisk(DynamicPropertyRegistry properties) {
        if (TestDatabase.onPostgres()) return;
        properties.add(
                "spring.datasource.url",
                () -> "jdbc:h2:file:" + folder.resolve("nhipcau") + ";WRITE_DELAY=0");
        properties.add("spring.datasource.username", () -> "sa");
        properties.add("spring.datasource.password", () -> "");
    }

    @Test
    @Order(1)
    void morningRound() {
        var town = new Town(house);
        citizen = town.settle();
        town.petitions(DUTIES);
        say("filing, nobody else at work", List.of(Gauge.measure(this::aWhile, this::file)));
        say(DUTIES + " duties due this morning", rounds(town, DAYS, 1));
        say(DUTIES + " duties within 40 days", rounds(town, MORE, 40));
    }

    private void aWhile() {
        for (int i = 0; i < 100; i++) file(i);
    }

    private List<Measured> rounds(Town town, List<String> days, int within) {
        var all = new ArrayList<Measured>();
        for (String day : days.subList(0, ROUNDS)) {
            town.ladders(day, within);
            long before = urged();
            all.add(Gauge.measure(() -> Mornings.at(house, day + "T08:00"), this::file));
            assertThat(urged() - before).isBetween(DUTIES / within / 2L, (long) DUTIES);
        }
        return all;
    }

    private long urged() {
        return sql.sql("select count(*) from duty_event where kind = 'URGED' and duty < 20000000")
                .query(Long.class)
                .single();
    }

    // Somebody files; somebody else has one of the petitions in hand that are urged.
    private void file(int i) {
        transaction.executeWithoutResult(
                _ ->
                        intake.file(
                                Objects.requireNonNull(citizen),
                                new Filing(
                                        cleared("Cống tắc"),
                                        "bo-de",
                                        "drainage",
                                        List.of(),
                                        null,
                                        null)));
        transaction.executeWithoutResult(_ -> petitions.locked(10_000_000L + i * 7919L % DUTIES));
    }

    @Test
    @Order(2)
    void weeklyBrief() {
        var town = new Town(house);
        sql.sql("delete from duty_event").update();
        sql.sql("delete from duty").update();
        sql.sql("delete from petition_event").update();
        sql.sql("delete from petition_file").update();
        sql.sql("delete from petition_content").update();
        sql.sql("delete from petition").update();
        town.petitions(PETITIONS);
        Mondays.at(house, "2026-12-07T10:00");
        for (String ward : new String[] {"", "bo-de"}) {
            var all = new ArrayList<Measured>();
            for (int i = 0; i < 7; i++)
                all.add(Gauge.measure(() -> Mondays.brief(house, ward), this::nothing));
            System.out.println(Mondays.brief(house, ward).text().text());
            say("brief of " + PETITIONS + " petitions " + ward, all);
        }
    }

    private void nothing(int i) {}

    private static void say(String what, List<Measured> all) {
        System.out.printf(
                Locale.ROOT,
                "BENCHMARK | %-10s | %-36s | %7.2f s (processor %6.2f s) | +%4.0f MB heap | +%4.0f MB RSS |"
                        + " waits: longest %6.0f ms, mostly %5.1f ms%n",
                TestDatabase.onPostgres() ? "PostgreSQL" : "H2",
                what,
                median(all, Measured::seconds),
                median(all, Measured::cpu),
                median(all, measured -> measured.heapMb()),
                median(all, measured -> measured.rssMb()),
                median(all, Measured::longestMs),
                median(all, Measured::medianMs));
    }

    private static double median(List<Measured> all, ToDoubleFunction<Measured> what) {
        return all.stream()
                .mapToDouble(what)
                .boxed()
                .sorted(Comparator.naturalOrder())
                .skip(all.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
