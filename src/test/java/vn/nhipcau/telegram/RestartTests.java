package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import vn.nhipcau.telegram.Town.Message;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * PostgreSQL is restarted, and all its back ends are ended, while citizens write, agree and send
 * and their ward answers: no petition is lost, no dialog stuck, no answer undelivered.
 *
 * <p>Twice each in the build; as often as one likes with {@code -Dnhipcau.test.restarts=50}.
 */
@Tag("database")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class RestartTests {
    private static final int RESTARTS = Integer.getInteger("nhipcau.test.restarts", 2);
    private static final int NEW_EACH_TIME = 3;
    private static final String SECRETARY = "700";
    private static final String GROUP = "-1001234567890";
    private static final Pattern CODE = Pattern.compile("KN-\\d\\d-(\\d{6})-\\d");
    private static final Pattern KEY = Pattern.compile("startgroup=([A-Za-z0-9_-]+)");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path place;

    private final Town town = new Town();
    private final Random random = new Random(1);
    private final List<Case> cases = new ArrayList<>();
    private @Nullable EmbeddedPostgres server;
    private int port;
    private @Nullable Process program;

    /** A petition on its way, from the first word to its answer. */
    private final class Case {
        final String id = String.valueOf(5001 + cases.size());
        final String officer = "8" + id;
        int step;

        /** Does what comes next, if what it answers to is there; whether it did. */
        boolean goesOn() {
            boolean done =
                    switch (step) {
                        case 0 ->
                                town.says(
                                                id,
                                                id,
                                                "Cống ngõ "
                                                        + id
                                                        + " phố Phú Viên, phường Bồ Đề tắc")
                                        > 0;
                        case 1 -> taps(id, id, "Tôi đồng ý", "Kính chào");
                        case 2 -> taps(id, id, "Gửi", "Bản nháp kiến nghị");
                        case 3 -> answers();
                        case 4 -> taps(GROUP, officer, "Đã giải quyết xong", code());
                        case 5 -> taps(GROUP, officer, "Gửi trả lời", code());
                        case 6 -> town.sees(id, "Trả lời kiến nghị");
                        default -> false;
                    };
            if (done) step++;
            return done;
        }

        private boolean taps(String chat, String person, String label, String about) {
            var on = find(chat, about, label);
            if (on != null) town.tapsOn(person, on, label);
            return on != null;
        }

        // To the card itself, once the citizen knows the number by which it goes.
        private boolean answers() {
            String code = code();
            var card = code.isEmpty() ? null : find(GROUP, "[Mới] " + code, null);
            if (card != null) town.replies(GROUP, officer, card, "Đã nạo vét ngõ " + id);
            return card != null;
        }

        private @Nullable Message find(String chat, String words, @Nullable String label) {
            return town.in(chat).stream()
                    .filter(message -> message.ours && message.text.contains(words))
                    .filter(message -> label == null || message.button(label) != null)
                    .findFirst()
                    .orElse(null);
        }

        String code() {
            for (var message : town.in(id)) {
                var code = CODE.matcher(message.text);
                if (message.text.contains("Mã tra cứu") && code.find()) return code.group();
            }
            return "";
        }

        boolean isDone() {
            return step == 7;
        }
    }

    @AfterEach
    void end() throws IOException {
        if (program != null) program.destroyForcibly();
        town.close();
        if (server != null) server.close();
    }

    @Test
    void nothingIsLostWhileTheDatabaseComesAndGoes() throws Exception {
        databaseStarts();
        starts();
        theGroupJoins();
        for (int i = 0; i < RESTARTS; i++) {
            someMoreBegin();
            lifeGoesOn(random.nextInt(1500));
            endsAllBackEnds();
            lifeGoesOn(random.nextInt(3000));
            someMoreBegin();
            lifeGoesOn(random.nextInt(1500));
            databaseRestarts();
            lifeGoesOn(random.nextInt(3000));
        }
        // One group answers them all, one after the other: as long as that takes, if it goes on.
        int steps = steps();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!cases.stream().allMatch(Case::isDone) && System.nanoTime() < end) {
            lifeGoesOn(200);
            if (steps() == steps) continue;
            steps = steps();
            end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        }
        assertThat(cases).allSatisfy(RestartTests::isAnswered);
        town.await("confirmation of everything", () -> town.unconfirmed() == 0);
        town.await("the way out to be empty", () -> count("outbound where status in (0, 1)") == 0);
        assertThat(count("petition")).isEqualTo(cases.size());
        assertThat(serials())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, cases.size())
                                .mapToObj("%06d"::formatted)
                                .toList());
        assertThat(count("parked_update")).isZero();
        assertThat(count("outbound where status = 3")).isZero();
        assertThat(count("conversation where flow is not null")).isZero();
        assertThat(count("petition_event where kind = 'DELIVERED'")).isEqualTo(cases.size());
    }

    private int steps() {
        return cases.stream().mapToInt(one -> one.step).sum();
    }

    private static void isAnswered(Case one) {
        assertThat(one.isDone()).as("case %s ended at step %s", one.id, one.step).isTrue();
    }

    private TreeSet<String> serials() {
        var serials = new TreeSet<String>();
        for (var one : cases) {
            var code = CODE.matcher(one.code());
            if (code.find()) serials.add(code.group(1));
        }
        return serials;
    }

    private void someMoreBegin() {
        for (int i = 0; i < NEW_EACH_TIME; i++) cases.add(new Case());
    }

    private void lifeGoesOn(int millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        do {
            for (var one : cases) one.goesOn();
            Thread.sleep(20);
        } while (System.nanoTime() < end);
    }

    // ---- the database

    private void databaseStarts() throws IOException {
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(place.resolve("postgres"))
                        .setCleanDataDirectory(false);
        if (port != 0) builder.setPort(port);
        server = builder.start();
        port = server.getPort();
    }

    private void databaseRestarts() throws IOException {
        if (server != null) server.close();
        databaseStarts();
    }

    private void endsAllBackEnds() {
        count(
                "(select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where pid <> pg_backend_pid() and usename = 'postgres'"
                        + " and backend_type = 'client backend') ended");
    }

    private long count(String what) {
        var running = server;
        if (running == null) return -1;
        try (var database = running.getPostgresDatabase().getConnection();
                var rows =
                        database.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    // ---- the program

    private void theGroupJoins() {
        town.says(SECRETARY, SECRETARY, "/moi");
        secretaryTaps("Nhóm của đơn vị");
        secretaryTaps("UBND phường Bồ Đề");
        town.await("link", () -> town.sees(SECRETARY, "startgroup="));
        town.says(GROUP, "800", "/start@nhip_cau_bot " + key());
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
                .filter(matcher -> matcher.find())
                .map(key -> key.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void starts() throws IOException {
        Files.createDirectory(place.resolve("config"));
        for (String name : List.of("council.yml", "holidays-vn.csv", "time-limits.yml"))
            Files.copy(Path.of("config", name), place.resolve("config").resolve(name));
        program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-Dfile.encoding=UTF-8",
                                "-Dmortal.master=" + town.url(),
                                "-cp",
                                classPath(),
                                MortalProgram.class.getName(),
                                "--nhipcau.mode=auto",
                                "--nhipcau.admins=" + SECRETARY,
                                "--nhipcau.telegram.token=" + Town.TOKEN,
                                "--nhipcau.telegram.api-url=" + town.url(),
                                "--nhipcau.telegram.limits.per-second=1000",
                                "--nhipcau.telegram.limits.private-burst=1000",
                                "--nhipcau.telegram.limits.group-per-minute=1000",
                                "--nhipcau.calendar.quiet-from=00:00",
                                "--nhipcau.calendar.quiet-until=00:00",
                                "--spring.datasource.url=jdbc:postgresql://localhost:"
                                        + port
                                        + "/postgres",
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=",
                                "--server.port=0",
                                "--management.server.port=0")
                        .directory(place.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(place.resolve("log.txt").toFile()))
                        .start();
    }
}
