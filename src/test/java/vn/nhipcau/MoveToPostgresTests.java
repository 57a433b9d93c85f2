package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.testing.House;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.Quiet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A council that began with a file moves to PostgreSQL and goes on where it was. */
@ExtendWith(OutputCaptureExtension.class)
class MoveToPostgresTests {
    private static final Pattern CODE = Pattern.compile("(KN-26-\\d{6}-\\d)");

    private static EmbeddedPostgres server;
    private static int databases;

    @TempDir Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String fresh() throws SQLException {
        String name = "moved" + databases++;
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name);
    }

    private String file() {
        return "jdbc:h2:file:" + folder.resolve("nhipcau") + ";WRITE_DELAY=0";
    }

    private static Map<String, String> on(String url) {
        boolean file = url.startsWith("jdbc:h2");
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                file ? "sa" : "postgres",
                "spring.datasource.password",
                "");
    }

    private List<String> arguments(String target) {
        return List.of(
                "--nhipcau.mode=bare",
                "--from=" + folder.resolve("nhipcau.mv.db"),
                "--spring.datasource.url=" + target,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=");
    }

    private int moves(String target) {
        return MoveToPostgres.run(arguments(target).toArray(String[]::new));
    }

    private static People in(House house) {
        return new People(house.messenger(), house);
    }

    private static String files(People people, String name, String words) {
        var citizen = people.citizen(name);
        citizen.says(words).taps("Tôi đồng ý").sendsPhoto("").taps("Gửi");
        return citizen.sees(CODE);
    }

    private static void settle(House house) {
        new Quiet(house.the(JdbcClient.class), house.the(MeterRegistry.class)).settle();
    }

    @Test
    void everythingIsThereAndGoesOn(CapturedOutput output) throws Exception {
        String target = fresh();
        var house = new House(on(file()));
        var people = in(house);
        people.joins(people.secretary(), people.officer(), "UBND phường Bồ Đề");
        String first = files(people, "An", "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc 😀");
        people.officer().about(first).taps("Tiếp nhận").sees("Người tiếp nhận: Bình");
        settle(house);
        house.close();

        assertThat(moves(target)).isZero();
        assertThat(output)
                .contains("petition: 1 dòng, tổng kiểm tra", "outbound: ", "the same.")
                .contains("Petitions: 1; facts: 3; intact: 1.")
                .contains("all counts and checksums are the same");

        try (var moved = house.startedOn(on(target))) {
            people.officer()
                    .about(first)
                    .looksAt("Người tiếp nhận: Bình")
                    .replies("Đã nạo vét")
                    .sees("Kết quả?")
                    .taps("Đã giải quyết xong")
                    .taps("Gửi trả lời")
                    .sees("đã gửi tới người kiến nghị");
            String second = files(people, "Ba", "Đèn đường phố Phú Viên, phường Bồ Đề hỏng");
            assertThat(second).startsWith("KN-26-000002");
            settle(moved);
        }
        assertThat(Verify.run(verify(target))).isZero();
        assertThat(output).contains("Petitions: 2; facts: ");
    }

    private static String[] verify(String target) {
        return new String[] {
            "--nhipcau.mode=bare",
            "--spring.datasource.url=" + target,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password="
        };
    }

    @Test
    void theWorkOfAnEarlierVersionMovesAfterItsUpgrade(CapturedOutput output) throws Exception {
        String target = fresh();
        try (var old = DriverManager.getConnection(file(), "sa", "")) {
            OldDatabase.restore("0.1-petitions", old);
        }
        assertThat(moves(target)).isOne();
        assertThat(output).contains("belongs to another version");

        new House(on(file())).close();
        // What PostgreSQL cannot hold: nothing of it is there then, and it can be tried again.
        file("update duty set title = char(0)");
        assertThat(moves(target)).isOne();
        assertThat(output).contains("could not be moved (22021)");
        file("update duty set title = 'x'");
        assertThat(moves(target)).isZero();
        assertThat(output).contains("intact");

        assertThat(moves(target)).isOne();
        assertThat(output).contains("has tables already");
        try (var moved = DriverManager.getConnection(target, "postgres", "");
                var old = DriverManager.getConnection(file(), "sa", "")) {
            for (String table :
                    List.of("petition_event", "outbound", "card", "duty", "conversation"))
                assertThat(rows(moved, table)).as(table).isPositive().isEqualTo(rows(old, table));
        }
    }

    private void file(String command) throws SQLException {
        try (var database = DriverManager.getConnection(file(), "sa", "");
                var statement = database.createStatement()) {
            statement.execute(command);
        }
    }

    private static long rows(Connection database, String table) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void whatCannotBeMovedIsSaid(CapturedOutput output) throws Exception {
        assertThat(moves("jdbc:h2:mem:x")).isOne();
        assertThat(output).contains("SPRING_DATASOURCE_URL=jdbc:postgresql://host");
        String target = fresh();
        assertThat(moves(target)).isOne();
        assertThat(output).contains("There is no database yet");
        assertThat(folder).isEmptyDirectory();
        try (var program = DriverManager.getConnection(file(), "sa", "")) {
            assertThat(program.isValid(1)).isTrue();
            assertThat(inAProcessOfItsOwn(target)).contains("please stop it", "ended with 1");
        }
    }

    private String inAProcessOfItsOwn(String target) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                NhipCau.class.getName(),
                                "move-to-postgresql"));
        command.addAll(arguments(target));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "ended with " + process.waitFor();
    }
}
