package vn.nhipcau.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
                .extracting(EscalationLadder.Step::at)
                .containsExactly(-3, 0, 3, 7, 15);
        assertThat(limits.ladder(DutyKind.PROMISE)).isEqualTo(limits.ladder(DutyKind.REPLY));
        assertThat(limits.extensions()).containsExactly(3, 5, 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    days: 15                       | days: many         | 11 | "days" must be a whole number from 1 to 366
                    level: district                | level: village     | 13 | "level" must be one of ward, district, city, central, outside
                    urgent: true                   | urgent: maybe      | 18 | "urgent" must be one of true, false
                    acknowledge: { hours: 16 }     | acknowledge: {}    | 24 | "hours" must be given
                    to: [backup]                   | to: [mayor]        | 72 | "mayor" cannot be urged, only unit, backup, head, secretariat, standing-committee, front, person
                    to: [backup]                   | to: []             | 72 | "to" must name somebody
                    front], propose: questioning   | front], propose: dismissal | 68 | "propose" can only be questioning
                    days: [3, 5, 10]               | days: [3, five]    | 55 | "five" is no number of days
                    minutes: { days: 1 }           | minutes: { days: -1 }  | 51 | "days" must be a whole number from 1 to 366
                    minutes: { days: 1 }           | minutes: { hours: 8 }  | 51 | "hours" is unknown here, only days
                    minutes: { days: 1 }           | minutes: 1             | 51 | expected "key: value" lines here
                    synthesis: { days: 3 }         | synthesis: { days: ba } | 52 | "days" must be a whole number from 1 to 366
                    document: { days: 7 }          | document: [7]          | 47 | expected "key: value" lines here
                    synthesis: { days: 3 }         | synthesys: { days: 3 } | 52 | "synthesys" is unknown here, only reply, acknowledge, interpellation, clarification, review, information, triage, extension, tell-otherwise, answer, document, minutes, synthesis
                    to: [unit, front]              | to: unit               | 108 | "to" must be a list
                    extensions:                    | extras:            | 55 | "extras" is unknown here, only limits, extensions, ladders
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
    void aLadderWithoutStepsIsNeverUrged() throws IOException {
        var limits = council("ladders: { minutes: [], review: [{ at: 0, to: [unit] }] }\n");
        assertThat(limits.ladder(DutyKind.MINUTES).steps()).isEmpty();
        assertThat(limits.ladder(DutyKind.REVIEW).steps()).hasSize(1);
    }

    /** A council whose file is older than the program starts, and misses nothing that is new. */
    @ParameterizedTest
    @EnumSource
    void whatACouncilDoesNotSayIsAsShipped(DutyKind kind) throws IOException {
        var limits = council("limits: { reply: { days: 12 } }\n");
        var shipped = new TimeLimits("config");
        assertThat(limits.ladder(kind)).isEqualTo(shipped.ladder(kind));
        assertThat(limits.replyDays("land", CompetenceLevel.CITY, true)).isEqualTo(12);
        boolean own = kind == DutyKind.REPLY;
        if (!own && LimitsFile.IN_DAYS.contains(kind))
            assertThat(limits.days(kind)).isEqualTo(shipped.days(kind));
        assertThat(limits.acknowledgeHours()).isEqualTo(shipped.acknowledgeHours());
        assertThat(limits.interpellationDays()).isEqualTo(shipped.interpellationDays());
        assertThat(limits.clarificationDays()).isEqualTo(shipped.clarificationDays());
        assertThat(limits.extensions()).isEqualTo(shipped.extensions());
        assertThat(limits.extensionsAtMost()).isEqualTo(shipped.extensionsAtMost());
    }

    @Test
    void whatIsAsShippedIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("time-limits.yml"), without("  minutes:"));
        assertThat(LimitsFile.read(file).asShipped())
                .containsExactly("limits.minutes", "ladders.minutes");
        assertThat(LimitsFile.read(Path.of("config/time-limits.yml")).asShipped()).isEmpty();
    }

    @Test
    void whatIsLeftEmptyIsAskedFor() throws IOException {
        var file = Files.writeString(folder.resolve("time-limits.yml"), "limits:\n  minutes:\n");
        var bad = catchThrowableOfType(BadFile.class, () -> LimitsFile.read(file));
        assertThat(bad.problems()).contains(new BadFile.Problem(2, "\"minutes\" must be given"));
    }

    @Test
    void theProgramShipsWhatStandsInConfig() throws IOException {
        try (var shipped = TimeLimits.class.getResourceAsStream("time-limits.yml")) {
            assertThat(shipped)
                    .hasBinaryContent(Files.readAllBytes(Path.of("config/time-limits.yml")));
        }
    }

    private TimeLimits council(String says) throws IOException {
        Files.writeString(folder.resolve("time-limits.yml"), says);
        return new TimeLimits(folder.toString());
    }

    /** The shipped file without the parts that begin so. */
    private static String without(String key) throws IOException {
        var kept = new StringBuilder();
        boolean leaving = false;
        for (String line : Files.readAllLines(Path.of("config/time-limits.yml"))) {
            leaving = line.startsWith(key) || (leaving && line.startsWith("   "));
            if (!leaving) kept.append(line).append('\n');
        }
        return kept.toString();
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
