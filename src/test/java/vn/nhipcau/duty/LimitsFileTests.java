package vn.nhipcau.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.nhipcau.council.CompetenceLevel;
import vn.nhipcau.shared.BadFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code time-limits.yml}: what it says, and what is said of its mistakes. */
class LimitsFileTests {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"config", "config/examples/phuong-bo-de"})
    void theShippedOnesAreUnderstood(String config) {
        var limits = new TimeLimits(config);
        assertThat(limits.replyDays("drainage", CompetenceLevel.WARD, false)).isEqualTo(15);
        assertThat(limits.replyDays("land", CompetenceLevel.DISTRICT, false)).isEqualTo(20);
        assertThat(limits.replyDays("land", CompetenceLevel.CITY, false)).isEqualTo(30);
        assertThat(limits.replyDays("land", CompetenceLevel.CITY, true)).isEqualTo(1);
        assertThat(limits.ladder(DutyKind.REPLY).steps())
                .extracting(Ladder.Step::at)
                .containsExactly(-3, 0, 3, 7, 15);
        assertThat(limits.ladder(DutyKind.PROMISE)).isEqualTo(limits.ladder(DutyKind.REPLY));
        assertThat(limits.extensions()).containsExactly(3, 5, 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    days: 15                       | days: many         | 10 | "days" must be a whole number from 1 to 366
                    level: district                | level: village     | 12 | "level" must be one of ward, district, city, central, outside
                    urgent: true                   | urgent: maybe      | 17 | "urgent" must be one of true, false
                    acknowledge: { hours: 16 }     | acknowledge: {}    | 23 | "hours" must be given
                    to: [backup]                   | to: [mayor]        | 71 | "mayor" cannot be urged, only unit, backup, head, secretariat, standing-committee, front, person
                    to: [backup]                   | to: []             | 71 | "to" must name somebody
                    front], propose: questioning   | front], propose: dismissal | 67 | "propose" can only be questioning
                    days: [3, 5, 10]               | days: [3, five]    | 54 | "five" is no number of days
                    extensions:                    | extras:            | 54 | "extras" is unknown here, only limits, extensions, ladders
                    """)
    void aMistakeIsNamedWithItsLine(String right, String wrong, int line, String reason)
            throws IOException {
        var file = folder.resolve("time-limits.yml");
        String shipped = Files.readString(Path.of("config/time-limits.yml"));
        int at = shipped.lastIndexOf("\n", shipped.indexOf(right)) + 1;
        assertThat(shipped).contains(right);
        Files.writeString(file, shipped.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
        var bad = catchThrowableOfType(BadFile.class, () -> LimitsFile.read(file));
        int real = (int) shipped.substring(0, at).lines().count() + 1;
        assertThat(bad.problems()).contains(new BadFile.Problem(real, reason));
        assertThat(real).as("the line in this table").isEqualTo(line);
    }

    @Test
    void whatHasNoLadderIsNeverUrged() throws IOException {
        var file = folder.resolve("time-limits.yml");
        String shipped = Files.readString(Path.of("config/time-limits.yml"));
        Files.writeString(
                file,
                shipped.substring(0, shipped.indexOf("ladders:"))
                        + "ladders: { review: [{ at: 0, to: [unit] }] }\n");
        var limits = new TimeLimits(folder.toString());
        assertThat(limits.ladder(DutyKind.REPLY).steps()).isEmpty();
        assertThat(limits.ladder(DutyKind.REVIEW).steps()).hasSize(1);
    }

    @Test
    void aMissingFileStopsTheStart() {
        var missing = folder.resolve("time-limits.yml");
        var bad = catchThrowableOfType(BadFile.class, () -> LimitsFile.read(missing));
        assertThat(bad.problems())
                .isEqualTo(
                        List.of(new BadFile.Problem(0, "the file is missing or cannot be read")));
    }
}
