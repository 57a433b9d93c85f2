package vn.nhipcau.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.nhipcau.shared.BadFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/** The council's file: the sample is whole, and what is wrong is named with its line. */
class CouncilFileTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String WARD_COUNCIL =
            """
            council:
              name: {vi: Phường Bồ Đề, en: Bo De Ward}
              level: ward
              controller: {vi: a, en: a}
              address: {vi: a, en: a}
              office: {vi: a, en: a}
              hours: {vi: a, en: a}
              forwarding: reviewed
            units:
              - {id: van-phong, kind: secretariat, level: ward, name: {vi: a, en: a}}
              - {id: ktht, kind: department, level: ward, name: {vi: b, en: b}}
            areas:
              - {code: roads, name: {vi: c, en: c}, answers: {ward: ktht}}
              - {code: other, name: {vi: d, en: d}}
            """;

    @TempDir Path folder;

    @Test
    void readsTheSample() {
        var sample = CouncilFile.read(Path.of("config/council.yml"), ZONE);
        assertThat(sample.council().level()).isEqualTo(CouncilLevel.DISTRICT);
        assertThat(sample.wards())
                .extracting(ward -> ward.name().vi())
                .containsExactly(
                        "Ngọc Thụy",
                        "Bồ Đề",
                        "Đức Giang",
                        "Gia Thụy",
                        "Ngọc Lâm",
                        "Việt Hưng",
                        "Thượng Thanh",
                        "Long Biên",
                        "Thạch Bàn",
                        "Cự Khối",
                        "Sài Đồng",
                        "Phúc Đồng",
                        "Giang Biên",
                        "Phúc Lợi");
        assertThat(sample.areas())
                .extracting(SubjectArea::code)
                .containsExactly(
                        "roads",
                        "drainage",
                        "lighting",
                        "waste",
                        "pollution",
                        "water",
                        "power",
                        "construction-order",
                        "land",
                        "urban-order",
                        "security",
                        "education",
                        "health",
                        "social",
                        "culture",
                        "admin",
                        "other");
        assertThat(sample.areas().subList(0, 16))
                .allSatisfy(
                        area -> {
                            assertThat(area.words()).isNotEmpty().doesNotHaveDuplicates();
                            assertThat(area.wordsEn()).isNotEmpty().doesNotHaveDuplicates();
                            assertThat(area.answers())
                                    .containsKeys(CompetenceLevel.WARD, CompetenceLevel.DISTRICT);
                        });
    }

    @Test
    void readsAWardCouncilWithoutWards() throws IOException {
        var file = read(WARD_COUNCIL);
        assertThat(file.wards()).isEmpty();
        assertThat(file.council().forwarding()).isEqualTo(Forwarding.REVIEWED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    level: ward                 | level: village   | :3: "level" must be one of city, district, ward
                    '  level: ward'             | ''               | :2: "level" must be given
                    id: ktht                    | id: KTHT         | :11: "KTHT" must be 1 to 30 of the letters a-z, digits and hyphens
                    id: ktht                    | id: van-phong    | :11: "van-phong" stands twice
                    kind: secretariat           | kind: department | :10: exactly one unit must be of kind "secretariat", not 0
                    answers: {ward: ktht}       | answers: {ward: x} | :13: there is no unit "x" in this file
                    answers: {ward: ktht}       | answers: {moon: ktht} | :13: "moon" is no level, only ward, district, city, central, outside
                    code: other                 | code: rest       | :13: the last of the areas must be "other"
                    forwarding: reviewed        | forwarding: [    | :10: not readable as YAML
                    forwarding: reviewed        | forward: yes     | :8: "forward" is unknown here
                    'kind: department,'         | 'kind: department, since: soon,' | :11: "since" must be a date such as 2021-07-01
                    """)
    void namesFileAndLine(String right, String wrong, String reason) {
        assertThat(WARD_COUNCIL).contains(right);
        assertThatThrownBy(() -> read(WARD_COUNCIL.replace(right, wrong)))
                .isInstanceOf(BadFile.class)
                .message()
                .contains(folder.resolve("council.yml") + reason);
    }

    @Test
    void namesAllMistakesAtOnce() {
        assertThatThrownBy(() -> read("council: 3\nunits: x\nareas:\n  - code: other\n"))
                .isInstanceOfSatisfying(
                        BadFile.class, bad -> assertThat(bad.problems()).hasSizeGreaterThan(5));
        assertThatThrownBy(() -> read("")).hasMessageEndingWith("council.yml: the file is empty");
        assertThatThrownBy(() -> CouncilFile.read(folder.resolve("no.yml"), ZONE))
                .hasMessageEndingWith("no.yml: the file is missing or cannot be read");
    }

    private CouncilFile read(String text) throws IOException {
        Path file = folder.resolve("council.yml");
        Files.writeString(file, text);
        return CouncilFile.read(file, ZONE);
    }
}
