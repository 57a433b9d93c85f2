package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.NhipCau;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Logs for a machine to read, by a setting of Spring Boot: a line each, and no more than others.
 */
@Timeout(300)
class StructuredLogTests {
    private static final String WORDS = "Ngõ 34 phố Phú Viên ngập nước";
    private static final long PERSON = 7_000_501_777L;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash"})
    void everyLineIsOneOfJsonAndNobodyIsInIt(String format) throws Exception {
        var lines = lines(format);
        assertThat(lines).hasSizeGreaterThan(3);
        var mapper = JsonMapper.shared();
        for (String line : lines) assertThat(mapper.readTree(line).has("@timestamp")).isTrue();
        assertThat(String.join("\n", lines))
                .contains("this instance sends now")
                .doesNotContain(FakeTelegram.TOKEN, WORDS, String.valueOf(PERSON));
    }

    // In a process of its own: how this one logs stays as it is.
    private List<String> lines(String format) throws Exception {
        var log = folder.resolve("log").toFile();
        try (var telegram = new FakeTelegram()) {
            telegram.hears(11, PERSON, WORDS);
            var program =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Dstdout.encoding=UTF-8",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    NhipCau.class.getName(),
                                    "--logging.structured.format.console=" + format,
                                    "--nhipcau.mode=bare",
                                    "--server.port=0",
                                    "--management.server.port=0",
                                    "--nhipcau.telegram.token=" + FakeTelegram.TOKEN,
                                    "--nhipcau.telegram.api-url=" + telegram.url())
                            .redirectOutput(log)
                            .start();
            try {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> telegram.unconfirmed().isEmpty() || !program.isAlive());
                // One that fails is told of as well.
                telegram.close();
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> Files.readString(log.toPath()).contains("Exception"));
            } finally {
                program.destroy();
                program.waitFor();
            }
        }
        return Files.readAllLines(log.toPath());
    }
}
