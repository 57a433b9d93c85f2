package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import vn.nhipcau.record.Timelines;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Strangers send the running program thousands of updates that nobody should send, while citizens
 * file and a ward answers. Nobody reads what is not theirs, nobody's chat is stuck, and the log
 * shows neither an error nor a word of anybody.
 */
@EnabledIfSystemProperty(named = HostileTests.UPDATES_WANTED, matches = "\\d+")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class HostileTests {
    /** Set by {@code ./endurance hostile}: how many updates. */
    static final String UPDATES_WANTED = "nhipcau.test.hostile";

    private static final int UPDATES = Integer.getInteger(UPDATES_WANTED, 1);
    private static final String SECRET = "hostile-secret";

    /** A full heap of 256 MB and the rest: texts of a megabyte come in batches. */
    private static final long MEMORY = 550;

    private static final Pattern STRANGER = Pattern.compile("h[sn](\\d+)x");
    private static final Pattern CITIZEN = Pattern.compile("ngõ 5\\d\\d\\d ");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path place;

    private final long seed = Long.getLong("nhipcau.test.seed", System.nanoTime());
    private final Town town = new Town();
    private final Crowd crowd = new Crowd(town);
    private List<String> buttons = List.of();
    private List<String> keys = List.of("x");
    private final HostileUpdates hostile =
            new HostileUpdates(new Random(seed), () -> buttons, () -> keys);
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Integer> answers = new ArrayList<>();
    private RunningProgram program;
    private long memory;

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
    void byPolling() throws Exception {
        attack("polling");
    }

    @Test
    void byWebhook() throws Exception {
        program.with(
                "nhipcau.telegram.mode=webhook",
                "nhipcau.telegram.webhook-url=https://bot.example",
                "nhipcau.telegram.webhook-secret=" + SECRET);
        var telegram = Thread.ofVirtual().start(this::bringsUpdates);
        attack("webhook");
        telegram.interrupt();
        assertThat(answers).isSubsetOf(200, 413);
    }

    private void attack(String how) throws Exception {
        program.starts();
        crowd.theWardJoins();
        keys = List.of(crowd.key(), crowd.key() + "x", "nc_AAAAAAAAAAAAAAAAAAAAAA", "");
        crowd.begin(2);
        for (int i = 0; i < UPDATES; i++) {
            if (i % 250 == 0) pause();
            town.happens(hostile::next);
        }
        town.await("all to be heard", () -> town.unconfirmed() < 10);
        everybodyIsAnswered();
        crowd.end();
        memory = Math.max(memory, program.residentMegabytes());
        String health = program.operatorAsks("health");
        program.stops();
        System.out.printf(
                "ENDURANCE %d hostile updates by %s: %d petitions of others filed and answered,"
                        + " at most %d MB, %d lines in the log (seed %d)%nENDURANCE   %s%n",
                UPDATES, how, crowd.sent.size(), memory, program.log().size(), seed, health);
        nobodyReadsWhatIsNotTheirs();
        theLogIsClean();
        try (var database = program.database()) {
            assertThat(Timelines.verify(database, "petition", (_, _) -> {}).isIntact()).isTrue();
            assertThat(Reckoning.count(database, "parked_update")).isZero();
        }
        assertThat(memory).isLessThan(MEMORY);
        assertThat(health).contains("\"status\":\"UP\"").doesNotContain("DOWN");
    }

    private void pause() throws Exception {
        town.await("the program to keep up", () -> town.unconfirmed() < 300);
        crowd.check();
        buttons = town.buttons();
        memory = Math.max(memory, program.residentMegabytes());
    }

    // Whatever they did before, whoever now asks in their own chat is answered.
    private void everybodyIsAnswered() {
        for (int i = 0; i < HostileUpdates.STRANGERS; i++) {
            String stranger = String.valueOf(HostileUpdates.FIRST + i);
            long before = said(stranger);
            town.says(stranger, stranger, "/trogiup");
            town.await("an answer to " + stranger, () -> said(stranger) > before);
        }
    }

    private long said(String chat) {
        return town.in(chat).stream().filter(message -> message.ours).count();
    }

    private void nobodyReadsWhatIsNotTheirs() {
        for (String chat : town.chats()) {
            boolean office = chat.equals(crowd.group) || chat.equals(RunningProgram.SECRETARY);
            for (var message : town.in(chat)) {
                if (!message.ours) continue;
                String shown = message.first + message.text;
                var stranger = STRANGER.matcher(shown);
                while (stranger.find()) {
                    String who = stranger.group(1);
                    boolean own = chat.equals(who) || chat.equals("-100999000" + who);
                    assertThat(own || office).as("%s in %s: %s", who, chat, shown).isTrue();
                }
                if (chat.equals(crowd.group)) assertThat(shown).doesNotContainPattern("hn\\d+x");
                if (Integer.parseInt(chat.replaceAll(".*(?=\\d{4}$)", "")) >= 9000)
                    assertThat(shown).doesNotContainPattern(CITIZEN);
            }
        }
    }

    private void theLogIsClean() throws IOException {
        var log = program.log();
        assertThat(log)
                .noneMatch(line -> line.startsWith("\tat ") || line.contains(" ERROR "))
                .noneMatch(line -> line.contains(Town.TOKEN) || line.contains(SECRET))
                .noneMatch(line -> STRANGER.matcher(line).find() || CITIZEN.matcher(line).find());
        // One line for each thing that could not be said where strangers threw the bot out.
        assertThat(log.size()).isLessThan(100 + UPDATES / 50);
    }

    // ---- webhooks

    private void bringsUpdates() {
        try {
            while (true) {
                String update = town.oldest();
                if (update == null) TimeUnit.MILLISECONDS.sleep(5);
                else if (brings(update)) town.confirmsOldest();
                else TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean brings(String update) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(program.page("/telegram/webhook"))
                            .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(update))
                            .build();
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            answers.add(status);
            return status == 200 || status == 413;
        } catch (IOException e) {
            return false; // not started yet
        }
    }
}
