package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import vn.nhipcau.shared.BadFile;
import vn.nhipcau.shared.StartRefused;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A start that cannot be is refused at once, in a sentence that says what to mend and where. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTests {
    @TempDir private Path folder;

    @Test
    void aMisspeltKeyIsNamedWithFileAndLine(CapturedOutput output) throws IOException {
        settingsAre(
                """
                # a comment
                nhipcau:
                  telegram:
                  petition:
                    daily-limits: 7
                    max-length: 4000
                """);
        assertThatThrownBy(this::starts).isInstanceOf(BadFile.class);
        assertThat(output)
                .contains("application.yml:5: there is no setting")
                .contains("\"nhipcau.petition.daily-limits\"", "daily-limit, ", "max-files")
                .contains("nothing of it was applied");
        isTheSentenceAlone(output);
    }

    @Test
    void everyWayToWriteAKeyIsUnderstood() throws IOException {
        settingsAre(
                """
                nhipcau.petition.dailyLimit: 7
                nhipcau:
                  admins: [1, 2]
                  calendar.office_opens: "07:30"
                  no-such-thing: 1
                """);
        assertThatThrownBy(this::starts)
                .isInstanceOf(BadFile.class)
                .hasMessageMatching(".*application.yml:5: [^\n]*no-such-thing[^\n]*");
    }

    @Test
    void aWrongValueIsNamedWithFileAndLine(CapturedOutput output) throws IOException {
        settingsAre(
                """
                nhipcau.petition.daily-limit: many
                nhipcau.meeting.lasts: two hours
                nhipcau.calendar.office-opens: "18:00"
                """);
        assertThatThrownBy(this::starts).isInstanceOf(BadFile.class);
        assertThat(output)
                .contains("application.yml:1: ", "\"nhipcau.petition.daily-limit\"", "whole number")
                .contains("application.yml:2: ", "\"nhipcau.meeting.lasts\"", "time span");
        isTheSentenceAlone(output);
    }

    @Test
    void valuesThatDoNotGoTogetherAreNamed(CapturedOutput output) throws IOException {
        settingsAre("nhipcau.calendar.office-opens: \"18:00\"");
        assertThatThrownBy(this::starts).isInstanceOf(StartRefused.class);
        assertThat(output).contains("office-opens must be before office-closes");
        isTheSentenceAlone(output);
    }

    @Test
    void aMisspeltVariableIsNamed() {
        for (String known :
                List.of(
                        "NHIPCAU_TELEGRAM_APIURL",
                        "NHIPCAU_TELEGRAM_API_URL",
                        "NHIPCAU_ADMINS",
                        "NHIPCAU_ADMINS_0",
                        "NHIPCAU_TELEGRAM_LIMITS_PER_SECOND",
                        "NHIPCAU_CONFIG",
                        "NHIPCAU_JAVA_OPTS",
                        "PATH")) assertThat(strange(known)).isEmpty();
        assertThat(strange("NHIPCAU_ADMIN")).singleElement().asString().contains("NHIPCAU_ADMIN");
        assertThat(strange("NHIPCAU_TELEGRAM_TOKENS")).hasSize(1);
    }

    private static List<Mistake> strange(String variable) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource(
                                "systemEnvironment", Map.of(variable, "x")));
        return new StrangeSettings(KnownSettings.ofThisProgram()).in(environment);
    }

    @Test
    void aPortThatIsTakenIsNamedWithItsVariable(CapturedOutput output) throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> starts("--server.port=" + port))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("port " + port);
            assertThatThrownBy(() -> starts("--management.server.port=" + port))
                    .isInstanceOf(StartRefused.class);
        }
        assertThat(output).contains("SERVER_PORT=8090", "MANAGEMENT_SERVER_PORT");
        isTheSentenceAlone(output);
    }

    @Test
    void aMistakeInACouncilsFileIsFoundBeforeTheDatabaseIsChanged(CapturedOutput output)
            throws IOException {
        for (String file : List.of("council.yml", "holidays-vn.csv", "time-limits.yml")) {
            var council = Files.createDirectories(folder.resolve("with-a-bad-" + file));
            for (String one : List.of("council.yml", "holidays-vn.csv", "time-limits.yml"))
                Files.copy(Path.of("config", one), council.resolve(one));
            Files.writeString(council.resolve(file), "nonsense: [");
            assertThatThrownBy(() -> starts("--nhipcau.config=" + council))
                    .hasRootCauseInstanceOf(BadFile.class);
            assertThat(output).contains(council.resolve(file).toString());
        }
        isTheSentenceAlone(output);
    }

    @Test
    void aDatabaseThatCannotBeHadIsToldWithoutItsOwnWords() {
        assertThat(told(new SQLException("quoted", "90020", 90020))).contains("is in use");
        assertThat(told(new SQLException("quoted", "08001"))).contains("cannot be reached");
        assertThat(told(new SQLException("quoted", "28P01"))).contains("user or password");
        assertThat(told(new SQLException("quoted", "3D000"))).contains("no database of this name");
        assertThat(new NoDatabaseAnalyzer().analyze(new SQLException("other", "42000"))).isNull();
    }

    private static String told(SQLException cause) {
        var analysis =
                Objects.requireNonNull(
                        new NoDatabaseAnalyzer().analyze(new IllegalStateException(cause)));
        assertThat(analysis.getDescription() + analysis.getAction()).doesNotContain("quoted");
        return String.valueOf(analysis.getDescription());
    }

    private void settingsAre(String yaml) throws IOException {
        Files.writeString(folder.resolve("application.yml"), yaml);
    }

    private void starts(String... more) {
        var all =
                new ArrayList<>(
                        List.of(
                                "--nhipcau.mode=auto",
                                "--nhipcau.telegram.token=",
                                "--spring.datasource.url=",
                                "--spring.config.location=classpath:/,file:" + folder + "/",
                                "--nhipcau.sandbox.directory=" + folder.resolve("sandbox"),
                                "--server.port=0",
                                "--management.server.port=0"));
        for (String one : more) {
            all.removeIf(it -> it.startsWith(one.substring(0, one.indexOf('=') + 1)));
            all.add(one);
        }
        SpringApplication program =
                new SpringApplicationBuilder(NhipCau.class).registerShutdownHook(false).build();
        program.run(all.toArray(String[]::new)).close();
    }

    private static void isTheSentenceAlone(CapturedOutput output) {
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .doesNotContain("\tat ", "BeanCreationException", "Exception encountered");
        assertThat(output.toString().lines().filter(line -> line.contains(" INFO "))).isEmpty();
    }
}
