package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import vn.nhipcau.shared.StartRefused;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which mode the environment leads to, and that a database stays with the one it was used for. */
@ExtendWith(OutputCaptureExtension.class)
class ModeTests {
    private static final Map<String, Object> TOKEN = Map.of("NHIPCAU_TELEGRAM_TOKEN", "7:real");

    private static ConfigurableEnvironment chosen(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove("systemEnvironment");
        environment
                .getPropertySources()
                .addLast(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        new ModeChoice().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @Test
    void withoutATokenItIsTheSandboxOnThisMachineOnly() {
        var sandbox =
                chosen(
                        Map.of(
                                "SERVER_ADDRESS",
                                "0.0.0.0",
                                "NHIPCAU_TELEGRAM_TOKEN",
                                " ",
                                "NHIPCAU_ADMINS",
                                "42",
                                "NHIPCAU_TELEGRAM_API_URL",
                                "https://elsewhere.example",
                                "SERVER_PORT",
                                "9090"));
        assertThat(sandbox.getProperty("nhipcau.mode")).isEqualTo("sandbox");
        assertThat(sandbox.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(sandbox.getProperty("nhipcau.sandbox.enabled")).isEqualTo("true");
        assertThat(sandbox.getProperty("nhipcau.rehearsal")).isEqualTo("true");
        assertThat(sandbox.getProperty("nhipcau.admins")).isEqualTo("1005");
        assertThat(sandbox.getProperty("nhipcau.telegram.token")).isEqualTo("1000000000:SANDBOX");
        assertThat(sandbox.getProperty("nhipcau.telegram.api-url"))
                .isEqualTo("http://127.0.0.1:9090");
        assertThat(sandbox.getProperty("spring.datasource.url"))
                .startsWith("jdbc:h2:file:./data/sandbox/nhipcau;WRITE_DELAY=0");
    }

    @Test
    void aDatabaseWithoutATokenIsAMistake() {
        assertThatThrownBy(() -> chosen(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/n")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("NHIPCAU_TELEGRAM_TOKEN");
    }

    @Test
    void withATokenItIsForReal() {
        var real = chosen(TOKEN);
        assertThat(real.getProperty("nhipcau.mode")).isEqualTo("production");
        assertThat(real.getProperty("nhipcau.sandbox.enabled")).isEqualTo("false");
        assertThat(real.getProperty("server.address")).isNull();
        assertThat(real.getProperty("spring.datasource.url"))
                .startsWith("jdbc:h2:file:./data/nhipcau;WRITE_DELAY=0");
        var postgres =
                chosen(
                        Map.of(
                                "NHIPCAU_TELEGRAM_TOKEN",
                                "7:real",
                                "NHIPCAU_SANDBOX_ENABLED",
                                "true",
                                "SPRING_DATASOURCE_URL",
                                "jdbc:postgresql://db/n",
                                "SPRING_DATASOURCE_USERNAME",
                                "n"));
        assertThat(postgres.getProperty("spring.datasource.url"))
                .isEqualTo("jdbc:postgresql://db/n");
        assertThat(postgres.getProperty("spring.datasource.username")).isEqualTo("n");
        assertThat(postgres.getProperty("nhipcau.sandbox.enabled")).isEqualTo("false");
    }

    @Test
    void aRehearsalHasATokenAndADatabaseOfItsOwn() {
        var rehearsal =
                chosen(Map.of("NHIPCAU_TELEGRAM_TOKEN", "7:real", "NHIPCAU_REHEARSAL", "true"));
        assertThat(rehearsal.getProperty("nhipcau.mode")).isEqualTo("rehearsal");
        assertThat(rehearsal.getProperty("spring.datasource.url")).contains("./data/rehearsal/");
    }

    @Test
    void testsChooseForThemselves() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("nhipcau.mode", "bare")));
        int sources = environment.getPropertySources().size();
        new ModeChoice().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getPropertySources()).hasSize(sources);
    }

    @Test
    void aDatabaseStaysWithItsMode() {
        var flyway =
                Flyway.configure()
                        .dataSource(
                                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")
                        .load();
        new Installation(Mode.BARE, List.of()).migrate(flyway);
        new Installation(Mode.PRODUCTION, List.of()).migrate(flyway);
        new Installation(Mode.PRODUCTION, List.of()).migrate(flyway);
        for (Mode other : new Mode[] {Mode.SANDBOX, Mode.REHEARSAL})
            assertThatThrownBy(() -> new Installation(other, List.of()).migrate(flyway))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("production")
                    .hasMessageContaining(other.toString());
    }

    @Test
    void eachCouncilHasASandboxOfItsOwn() {
        assertThat(chosen(Map.of()).getProperty("spring.datasource.url"))
                .contains(":./data/sandbox/nhipcau;");
        var ward = chosen(Map.of("NHIPCAU_CONFIG", "config/examples/phuong-bo-de/"));
        assertThat(ward.getProperty("spring.datasource.url"))
                .contains(":./data/sandbox-phuong-bo-de/nhipcau;");
        assertThat(ward.getProperty("nhipcau.sandbox.directory"))
                .isEqualTo("./data/sandbox-phuong-bo-de");
    }

    @Test
    void aDatabaseThatLacksAnEarlierStepGetsItAndOthersAreNotWarned(CapturedOutput output)
            throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        var program = flyway(url);
        new Installation(Mode.BARE, List.of()).migrate(program);
        new Installation(Mode.BARE, List.of()).migrate(program);
        assertThat(output).doesNotContain("outOfOrder");
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var sql = connection.createStatement()) {
            sql.execute("delete from \"flyway_schema_history\" where \"version\" = '083'");
        }
        new Installation(Mode.BARE, List.of()).migrate(flyway(url));
        assertThat(output).contains("outOfOrder mode is active");
        var again = flyway(url);
        assertThat(again.migrate().migrationsExecuted).isZero();
        assertThat(again.info().pending()).isEmpty();
    }

    private static Flyway flyway(String url) {
        return Flyway.configure().dataSource(url, "sa", "").load();
    }

    @Test
    void aRefusalIsASentenceAndNoStackTrace(CapturedOutput output) {
        var program =
                new SpringApplicationBuilder(NhipCau.class)
                        .properties("nhipcau.mode=auto")
                        .application();
        assertThatThrownBy(() -> program.run("--spring.datasource.url=jdbc:h2:mem:x"))
                .isInstanceOf(StartRefused.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "no Telegram token", "set neither")
                .doesNotContain("\tat ");
    }
}
