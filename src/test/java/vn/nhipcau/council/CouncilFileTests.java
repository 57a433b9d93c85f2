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
    private static final String DELEGATES =
            """
            wards:
              - {id: east, name: {vi: a, en: a}, committee: ktht}
            term: {from: 2026-04-01, to: 2031-03-31}
            constituencies:
              - {id: one, name: {vi: a, en: a}, wards: [east]}
              - {id: two, name: {vi: b, en: b}, wards: []}
            delegate-groups:
              - {id: to-1, name: {vi: a, en: a}, constituency: one, leader: mai}
              - {id: to-2, name: {vi: b, en: b}, constituency: two}
            delegates:
              - {id: mai, name: Mai, group: to-1}
              - {id: tam, name: Tâm, group: to-2, from: 2026-05-01}
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
        refuses(WARD_COUNCIL, right, wrong, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    wards: [east]       | wards: [west]      | :19: there is no ward "west" in this file
                    wards: []           | wards: [east]      | :20: "east" belongs to "one"
                    id: two             | id: one            | :20: "one" stands twice
                    constituency: one   | constituency: six  | :22: there is no constituency "six" in this file
                    leader: mai         | leader: tam        | :22: "tam" is no delegate of this group
                    group: to-2         | group: to-3        | :26: there is no delegate group "to-3" in this file
                    'name: Tâm'         | 'name: '           | :26: "name" must be given
                    from: 2026-05-01    | from: 2026-02-31   | :26: "from" must be a date such as 2021-07-01
                    from: 2026-05-01    | from: 2032-05-01   | :26: the term ends before it begins
                    ', to: 2031-03-31'  | ''                 | :25: "to" must be given here or under "term"
                    id: tam             | id: mai            | :26: "mai" stands twice
                    group: to-1         | party: to-1        | :25: "party" is unknown here
                    """)
    void namesWhatIsWrongWithDelegates(String right, String wrong, String reason) {
        refuses(WARD_COUNCIL + DELEGATES, right, wrong, reason);
    }

    @Test
    void readsDelegates() throws IOException {
        var delegates = read(WARD_COUNCIL + DELEGATES).delegates();
        assertThat(delegates.groups().getFirst().wards()).containsExactly("east");
        assertThat(delegates.delegates().getLast().from()).isEqualTo("2026-05-01");
        assertThat(read(WARD_COUNCIL).delegates()).isEqualTo(DelegatesFile.EMPTY);
    }

    private void refuses(String text, String right, String wrong, String reason) {
        assertThat(text).contains(right);
        assertThatThrownBy(() -> read(text.replace(right, wrong)))
                .isInstanceOf(BadFile.class)
                .message()
                .contains(folder.resolve("council.yml") + reason);
    }

    /** Whom delegates can question: whoever leads a unit, unless the file says otherwise. */
    @Test
    void readsOffices() throws IOException {
        assertThat(read(WARD_COUNCIL).offices()).isEmpty();
        String office = "offices:\n  - {id: truong, unit: ktht, title: {vi: a, en: b}}\n";
        var read = read(WARD_COUNCIL + office).offices().getFirst();
        assertThat(read.leads()).isTrue();
        assertThat(read.holder()).isNull();
        assertThatThrownBy(() -> read(WARD_COUNCIL + office.replace("ktht", "moon")))
                .hasMessageContaining("there is no unit \"moon\" in this file");
        assertThatThrownBy(() -> read(WARD_COUNCIL + office.replace("unit", "leads: no, unit")))
                .hasMessageContaining("\"leads\" must be true or false");
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
