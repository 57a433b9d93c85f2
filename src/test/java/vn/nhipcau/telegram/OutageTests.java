package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Citizens file and a ward answers while Telegram is away, slow, drops calls, talks nonsense or
 * refuses. Nothing is lost, what is said twice was said once without our being told, the operator
 * sees it while it lasts and reads little of it in the log, and afterwards all is well again.
 *
 * <p>{@code ./endurance outages 600} makes each last ten minutes.
 */
@EnabledIfSystemProperty(named = OutageTests.SECONDS_WANTED, matches = "\\d+")
@Timeout(value = 90, unit = TimeUnit.MINUTES)
class OutageTests {
    /** Set by {@code ./endurance}: how many seconds each outage lasts. */
    static final String SECONDS_WANTED = "nhipcau.test.outage";

    private static final int SECONDS = Integer.getInteger(SECONDS_WANTED, 30);
    private static final int AT_ONCE = 8;

    /** Lines in the log that an outage may cost, and one more a minute for each who is troubled. */
    private static final int FEW = 40;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path place;

    private final long seed = Long.getLong("nhipcau.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Town town = new Town();
    private final Crowd crowd = new Crowd(town);
    private RunningProgram program;
    private String seen = "";

    @BeforeEach
    void begin() throws IOException {
        program = new RunningProgram(place, town);
    }

    @AfterEach
    void end() throws IOException {
        crowd.close();
        program.close();
        town.close();
    }

    @Test
    void telegramIsAway() throws Exception {
        load();
        town.goesAway();
        lasts();
        town.comesBack();
        allIsWell("away");
        assertThat(seen).contains("UP", "Connect");
    }

    @Test
    void itIsAwayWhenTheProgramStarts() throws Exception {
        town.goesAway();
        program.starts();
        program.awaitUp();
        TimeUnit.SECONDS.sleep(SECONDS);
        seen = health();
        town.comesBack();
        crowd.theWardJoins();
        crowd.begin(AT_ONCE);
        town.goesOn(10 + random.nextInt(60));
        allIsWell("away at the start");
    }

    @Test
    void eachCallTakesFiveSeconds() throws Exception {
        meets("slow", Trouble.slow(5000));
    }

    @Test
    void callsAreLostOnTheirWay() throws Exception {
        meets("every other call dropped before it is carried out", Trouble.dropsBefore(random));
        assertThat(town.unheardOf).hasValue(0);
    }

    @Test
    void answersAreLostOnTheirWay() throws Exception {
        meets("every other call dropped after it is carried out", Trouble.dropsAfter(random));
    }

    @Test
    void answersAreGarbage() throws Exception {
        meets("every other answer garbage", Trouble.garbles(random));
    }

    @Test
    void everythingFailsAtTelegram() throws Exception {
        meets("5xx", Trouble.fails());
        assertThat(seen).contains("500 Internal Server Error");
    }

    @Test
    void oneChatIsFlooded() throws Exception {
        meets("429 in one chat", Trouble.floods(crowd.group, 5));
        assertThat(town.impatient).hasValue(0);
    }

    @Test
    void everyChatIsFlooded() throws Exception {
        meets("429 everywhere", Trouble.floodsAll(5));
        assertThat(town.impatient).hasValue(0);
    }

    @Test
    void theTokenIsRevoked() throws Exception {
        meets("401", Trouble.refuses(401, "Unauthorized", ""));
        assertThat(seen).startsWith("DOWN").contains("401 Unauthorized");
    }

    @Test
    void somebodyElsePolls() throws Exception {
        meets("409", Trouble.conflicts());
        assertThat(seen).contains("409 Conflict");
    }

    private void meets(String what, Trouble.Kind kind) throws Exception {
        load();
        town.meets(kind);
        lasts();
        town.meets(Trouble.NONE);
        allIsWell(what);
    }

    private void load() throws Exception {
        program.starts();
        crowd.theWardJoins();
        crowd.begin(AT_ONCE);
        town.goesOn(10 + random.nextInt(60));
        crowd.check();
    }

    private void lasts() throws Exception {
        for (int i = 0; i < SECONDS; i++) {
            if (i % 2 == 0 && i < 120) crowd.comes();
            TimeUnit.SECONDS.sleep(1);
        }
        seen = health();
        crowd.check();
    }

    private void allIsWell(String what) throws Exception {
        long before = System.nanoTime();
        town.goesOn(10 + random.nextInt(60));
        long after = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before);
        crowd.end();
        String finallySeen = health();
        var reckoning = new Reckoning(town, crowd, program);
        var twice = reckoning.nothingIsLost();
        var log = program.log();
        System.out.printf(
                "ENDURANCE Telegram %s for %d s: %d petitions, lost 0, calls troubled %d, sent"
                        + " unheard of %d, said twice %s, going on after %d s, %d lines in the log"
                        + " (seed %d)%nENDURANCE   seen: %s%nENDURANCE   then: %s%n",
                what,
                SECONDS,
                crowd.sent.size(),
                town.troubled.get(),
                town.unheardOf.get(),
                twice,
                after,
                log.size(),
                seed,
                seen,
                finallySeen);
        assertThat(finallySeen).startsWith("UP");
        assertThat(repeats(twice)).isLessThanOrEqualTo(town.unheardOf.get());
        reckoning.inOrder();
        Reckoning.isShort(log, FEW + SECONDS / 60 * 4L);
    }

    private static int repeats(List<String> twice) {
        return twice.stream()
                .mapToInt(said -> Integer.parseInt(said.substring(said.indexOf('×') + 1)) - 1)
                .sum();
    }

    /** What the operator is told, in a line. */
    private String health() throws Exception {
        JsonNode health = Json.MAPPER.readTree(program.operatorAsks("health"));
        var parts = health.path("components");
        return "%s; telegram %s; outbox %s"
                .formatted(
                        health.path("status").asString(""),
                        parts.path("telegram"),
                        parts.path("outbox"));
    }
}
