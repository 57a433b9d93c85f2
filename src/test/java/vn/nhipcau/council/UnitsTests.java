package vn.nhipcau.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import vn.nhipcau.shared.BadFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The units of the sample in the database, and what becomes of them when the file changes. */
@SpringBootTest
@Tag("database")
class UnitsTests {
    @TestConfiguration
    static class Work {
        final Set<String> busy = new HashSet<>();

        @Bean
        OpenWork openWorkOfTheTest() {
            return unit -> busy.contains(unit) ? 2 : 0;
        }
    }

    @Autowired Units units;
    @Autowired CouncilFile file;
    @Autowired UnitStore store;
    @Autowired Work work;
    @TempDir Path folder;

    @Test
    void knowsWhoAnswers() {
        var boDe = units.ward("bo-de");
        assertThat(units.answering(units.area("drainage"), boDe))
                .hasValueSatisfying(
                        unit -> {
                            assertThat(unit.name().vi()).isEqualTo("UBND phường Bồ Đề");
                            assertThat(unit.name().en())
                                    .isEqualTo("People’s Committee of Bo De ward");
                        });
        assertThat(units.answering(units.area("drainage"), null)).isEmpty();
        assertThat(units.answering(units.area("land"), null).map(Unit::id)).contains("phong-tnmt");
        assertThat(units.answering(units.area("other"), boDe)).isEmpty();
        assertThat(units.secretariat().id()).isEqualTo("bo-phan-giup-viec");
    }

    @Test
    void followsTheFileAndLosesNothing() throws IOException {
        var changed = fileWith("phong-y-te", "phong-suc-khoe", "Phòng Y tế quận", "Phòng Sức khỏe");
        work.busy.add("phong-y-te");
        assertThatThrownBy(() -> store.bringUpToDate(changed))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining(
                        "\"phong-y-te\" (Phòng Y tế quận) is missing, but has 2 open");
        assertThat(store.bringUpToDate(file).units()).doesNotContainKey("phong-suc-khoe");

        work.busy.clear();
        var after = store.bringUpToDate(changed).units();
        assertThat(after.get("phong-suc-khoe")).extracting(Unit::isOpen).isEqualTo(true);
        assertThat(after.get("phong-y-te"))
                .satisfies(closed -> assertThat(closed.validTo()).isNotNull());

        var back = store.bringUpToDate(file).units();
        assertThat(back.get("phong-y-te")).isEqualTo(units.get("phong-y-te"));
        assertThat(back.get("phong-suc-khoe")).extracting(Unit::isOpen).isEqualTo(false);
    }

    @Test
    void closesAWardThatIsGone() throws IOException {
        var changed =
                fileWith(
                        "- id: sai-dong",
                        "- id: sai-dong-moi",
                        "[sai-dong,",
                        "[sai-dong-moi,",
                        "vi: Sài Đồng,",
                        "vi: Sài Đồng Mới,");
        var after = store.bringUpToDate(changed);
        assertThat(after.wards()).containsKey("sai-dong");
        assertThat(after.openWards())
                .extracting(Ward::id)
                .contains("sai-dong-moi")
                .doesNotContain("sai-dong");
        assertThat(store.bringUpToDate(file).openWards()).isEqualTo(units.wards());
    }

    private CouncilFile fileWith(String... replacements) throws IOException {
        String text = Files.readString(Path.of("config/council.yml"));
        for (int i = 0; i < replacements.length; i += 2)
            text = text.replace(replacements[i], replacements[i + 1]);
        Path changed = folder.resolve("council.yml");
        Files.writeString(changed, text);
        return CouncilFile.read(changed, file.council().zone());
    }
}
