package vn.nhipcau.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import vn.nhipcau.council.SubjectArea;
import vn.nhipcau.council.Ward;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people write, against the sample council. */
@SpringBootTest
class RoutingTests {
    @Autowired Routing routing;

    @TestFactory
    Stream<DynamicTest> understandsWhatPeopleWrite() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/routing-texts.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*\\|\\s*"))
                .map(row -> DynamicTest.dynamicTest(row[3], () -> understands(row)));
    }

    private void understands(String[] row) {
        boolean kindOnly = row.length > 4;
        for (String text :
                new String[] {row[3], Normalizer.normalize(row[3], Normalizer.Form.NFD)}) {
            Reading reading = routing.read(text);
            assertThat(reading.kind()).hasToString(row[0]);
            if (kindOnly) continue;
            assertThat(ward(reading)).isEqualTo(row[1]);
            assertThat(reading.area().map(SubjectArea::code).orElse("-")).isEqualTo(row[2]);
        }
    }

    private static String ward(Reading reading) {
        if (reading.candidates().isEmpty()) return reading.ward().map(Ward::id).orElse("-");
        assertThat(reading.ward()).isEmpty();
        return reading.candidates().stream().map(Ward::id).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource({
        "Bồ Đề, bo-de",
        "bo de, bo-de",
        "P.BO DE, bo-de",
        "phường bồ đề, bo-de",
        "bode, bo-de",
        "Bo De ward, bo-de",
        "bo dee, bo-de",
        "Long Biên, long-bien",
        "Gia Thuỵ, gia-thuy",
        "Ngọc Lam, ngoc-lam",
        "ngoc lma, ngoc-lam",
        "Hội Xá, phuc-loi",
        "Tôi ở phường Sài Đồng, sai-dong",
    })
    void findsTheTypedWard(String typed, String ward) {
        assertThat(routing.ward(typed).map(Ward::id)).contains(ward);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "phường", "Hoàn Kiếm", "ngoc", "👍", "Phúc"})
    void doesNotGuessAWard(String typed) {
        assertThat(routing.ward(typed)).isEmpty();
    }

    @Test
    void keepsADenunciationBehindAnEmergency() {
        Reading reading = routing.read("Công an phường nhận hối lộ, đang đánh nhau ở đây");
        assertThat(reading.kind()).isEqualTo(Kind.EMERGENCY);
        assertThat(reading.calmKind()).isEqualTo(Kind.DENUNCIATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "phường ",
                "phường bồ ",
                "cháy nhà ",
                "...",
                ".a",
                "\u0301",
                "😀",
                "tố ",
                "đòi tiền cán bộ ",
                "< & > ",
                "\u202E\u0000",
                "phúc lợi "
            })
    void readsAnythingInNoTime(String piece) {
        String longest = piece.repeat(20_000 / piece.length());
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> routing.read(longest));
        assertThatCode(() -> routing.ward(longest)).doesNotThrowAnyException();
    }
}
