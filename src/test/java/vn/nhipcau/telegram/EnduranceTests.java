package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import vn.nhipcau.record.Timelines;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Citizens file and a ward answers, without a break, while the program or its database is struck
 * again and again. At the end each [Gửi] has become one petition, and each answer has arrived.
 *
 * <p>{@code ./endurance 50} strikes fifty times each, which takes the better part of an hour: the
 * build does not strike at all, and has {@link KillTests} and {@link IntakeFailureTests} instead.
 */
@EnabledIfSystemProperty(named = EnduranceTests.BLOWS_WANTED, matches = "\\d+")
@Timeout(value = 90, unit = TimeUnit.MINUTES)
class EnduranceTests {
    /** Set by {@code ./endurance}: how many blows of each sort. */
    static final String BLOWS_WANTED = "nhipcau.test.blows";

    private static final int BLOWS = Integer.getInteger(BLOWS_WANTED, 1);
    private static final int AT_ONCE = 8;
    private static final String SECRETARY = "700";
    private static final String OFFICER = "800";
    private static final String GROUP = "-1001234567890";
    private static final Pattern KEY = Pattern.compile("startgroup=([A-Za-z0-9_-]+)");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path place;

    private final long seed = Long.getLong("nhipcau.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Town town = new Town();
    private final Crowd crowd = new Crowd(town, GROUP, OFFICER);
    private @Nullable Process program;
    private @Nullable EmbeddedPostgres postgres;
    private int port;

    /** Something that happens to the program or its database. */
    private interface Blow {
        void strike() throws Exception;
    }

    @AfterEach
    void end() throws IOException {
        crowd.close();
        if (program != null) program.destroyForcibly();
        if (postgres != null) postgres.close();
        town.close();
    }

    @Test
    void theProgramIsKilledOnH2() throws Exception {
        endures("killed on H2", this::killed);
    }

    @Test
    void theProgramIsKilledOnPostgres() throws Exception {
        onPostgres();
        endures("killed on PostgreSQL", this::killed);
    }

    @Test
    void postgresIsRestarted() throws Exception {
        onPostgres();
        endures("PostgreSQL restarted", this::restarted);
    }

    @Test
    void theConnectionsToPostgresAreEnded() throws Exception {
        onPostgres();
        endures("connections ended", this::disconnected);
    }

    private void endures(String what, Blow blow) throws Exception {
        starts();
        theGroupJoins();
        crowd.begin(AT_ONCE);
        for (int i = 0; i < BLOWS; i++) {
            somethingHappens();
            blow.strike();
            crowd.check();
        }
        somethingHappens();
        crowd.end();
        town.await("confirmation of everything", () -> town.unconfirmed() == 0);
        everythingIsSent();
        stops();
        var twice = nothingIsLost();
        System.out.printf(
                "ENDURANCE %s: %d blows, %d petitions, lost 0, said twice %s (seed %d)%n",
                what, BLOWS, crowd.sent.size(), twice, seed);
    }

    /** The next blow falls in the middle of work, after a random number of updates. */
    private void somethingHappens() {
        long until = town.happened() + 10 + random.nextInt(60);
        town.await("work to go on", () -> town.happened() >= until);
    }

    // ---- blows

    private void killed() throws Exception {
        if (program != null) program.destroyForcibly().waitFor();
        town.buries();
        starts();
    }

    private void restarted() throws IOException {
        if (postgres != null) postgres.close();
        postgres = postgres();
    }

    private void disconnected() throws SQLException {
        try (var database = database();
                var statement = database.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
        }
    }

    // ---- what must be true in the end

    private void everythingIsSent() throws InterruptedException {
        if (postgres == null) return; // H2 lets nobody else look while the program runs
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            try (var database = database()) {
                if (count(database, "outbound where status in (0, 1)") == 0) return;
            } catch (SQLException e) {
                // Not there yet; the deadline decides.
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("something is still to be sent");
    }

    /** Returns what was said more than once, for the record. */
    private List<String> nothingIsLost() throws SQLException {
        var twice = new ArrayList<String>();
        var serials = new TreeSet<Integer>();
        for (String citizen : crowd.sent) {
            String code = crowd.codes.get(citizen);
            assertThat(code).as("code of %s", citizen).isNotNull();
            Matcher serial = Crowd.CODE.matcher(code);
            assertThat(serial.matches()).isTrue();
            assertThat(serials.add(Integer.valueOf(serial.group(1)))).isTrue();
            said(citizen, "Đã tiếp nhận kiến nghị", "receipt", twice);
            said(citizen, "Đã nạo vét ngõ " + citizen, "answer", twice);
            said(GROUP, "phố Phú Viên, phường Bồ Đề tắc", "ngõ " + citizen + " ", "card", twice);
        }
        assertThat(serials)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, crowd.sent.size()).boxed().toList());
        try (var database = database()) {
            assertThat(count(database, "petition")).isEqualTo(crowd.sent.size());
            assertThat(count(database, "petition where status = 'REPLIED'"))
                    .isEqualTo(crowd.sent.size());
            assertThat(
                            count(
                                    database,
                                    "petition p where not exists (select 1 from petition_event e"
                                            + " where e.petition = p.id and e.kind = 'DELIVERED')"))
                    .as("answered, but not noted as delivered")
                    .isZero();
            assertThat(count(database, "outbound where status in (0, 1, 3)")).isZero();
            assertThat(count(database, "parked_update")).isZero();
            var found = Timelines.verify(database, "petition", (_, _) -> {});
            assertThat(found.isIntact()).isTrue();
            assertThat(found.cases()).isEqualTo(crowd.sent.size());
        }
        return twice;
    }

    private void said(String chat, String words, String what, List<String> twice) {
        said(chat, words, words, what, twice);
    }

    private void said(String chat, String words, String about, String what, List<String> twice) {
        long times =
                town.in(chat).stream()
                        .filter(message -> message.ours)
                        .filter(message -> message.first.contains(words))
                        .filter(message -> message.first.contains(about))
                        .filter(message -> !message.first.contains("Dự thảo trả lời"))
                        .count();
        assertThat(times).as("%s: %s%s", what, about, town.show(chat)).isPositive();
        if (times > 1) twice.add(what + " ×" + times);
    }

    private static long count(Connection database, String what) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    // ---- the program and its database

    private void onPostgres() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        postgres = postgres();
    }

    private EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(place.resolve("postgres").toFile())
                .setCleanDataDirectory(false)
                .start();
    }

    private Connection database() throws SQLException {
        return postgres != null
                ? postgres.getPostgresDatabase().getConnection()
                : DriverManager.getConnection(
                        "jdbc:h2:file:" + place.resolve("data/nhipcau"), "sa", "");
    }

    private void starts() throws IOException {
        if (!Files.exists(place.resolve("config"))) {
            Files.createDirectory(place.resolve("config"));
            for (String name : List.of("council.yml", "holidays-vn.csv", "time-limits.yml"))
                Files.copy(Path.of("config", name), place.resolve("config").resolve(name));
        }
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-Dfile.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "vn.nhipcau.NhipCau",
                                "--nhipcau.mode=auto",
                                "--nhipcau.admins=" + SECRETARY,
                                "--nhipcau.telegram.token=" + Town.TOKEN,
                                "--nhipcau.telegram.api-url=" + town.url(),
                                "--nhipcau.telegram.limits.per-second=1000",
                                "--nhipcau.telegram.limits.private-burst=1000",
                                "--nhipcau.telegram.limits.group-per-minute=100000",
                                // One officer answers for eight citizens, faster than anybody.
                                "--nhipcau.chat.messages-per-minute=100000",
                                // At night answers would wait for the morning.
                                "--nhipcau.calendar.quiet-from=00:00",
                                "--nhipcau.calendar.quiet-until=00:00",
                                "--server.port=0",
                                "--management.server.port=0"));
        if (postgres != null) {
            command.add("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
            command.add("--spring.datasource.username=postgres");
            command.add("--spring.datasource.password=x");
        }
        program =
                new ProcessBuilder(command)
                        .directory(place.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(place.resolve("log.txt").toFile()))
                        .start();
    }

    private void stops() throws InterruptedException {
        if (program == null) return;
        program.destroy();
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    // ---- the ward's group

    private void theGroupJoins() {
        town.says(SECRETARY, SECRETARY, "/moi");
        secretaryTaps("Nhóm của đơn vị");
        secretaryTaps("UBND phường Bồ Đề");
        town.await("link", () -> town.sees(SECRETARY, "startgroup="));
        town.says(GROUP, OFFICER, "/start@nhip_cau_bot " + key());
        secretaryTaps("Đúng nhóm này");
        town.await("welcome", () -> town.sees(GROUP, "từ nay là đầu mối"));
    }

    private void secretaryTaps(String label) {
        town.await(
                "[" + label + "]" + town.show(SECRETARY),
                () ->
                        town.in(SECRETARY).stream()
                                .anyMatch(message -> message.button(label) != null));
        town.taps(SECRETARY, SECRETARY, label);
    }

    private String key() {
        return town.in(SECRETARY).stream()
                .map(message -> KEY.matcher(message.text))
                .filter(Matcher::find)
                .map(key -> key.group(1))
                .findFirst()
                .orElseThrow();
    }
}
