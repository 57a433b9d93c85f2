package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** What Telegram brings by itself is taken like what it is asked for. */
class WebhookTests {
    private static final String WORDS =
            """
            {"update_id":11,"message":{"message_id":1,"date":1700000000,
            "chat":{"id":501,"type":"private"},"from":{"id":501,"first_name":"An"},"text":"một"}}
            """;

    private final FakeReception receiver = new FakeReception();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final IntakeCounters counters = new IntakeCounters(meters);
    private final IntakeStatus status = new IntakeStatus(InstantSource.system());
    private final Intake intake =
            new Intake(
                    new Translator(InstantSource.system(), 1),
                    () -> null,
                    receiver,
                    counters,
                    IntakeSteps.NONE,
                    _ -> {});
    private final MockMvc web =
            MockMvcBuilders.standaloneSetup(
                            new WebhookEndpoint(
                                    settings("https://bot.example"), intake, counters, status))
                    .build();

    private static TelegramSettings settings(String url) {
        return new TelegramSettings(
                FakeTelegram.TOKEN,
                TelegramSettings.Mode.WEBHOOK,
                URI.create("https://api.telegram.org"),
                null,
                URI.create(url),
                "s3cret_-",
                new TelegramSettings.Limits(
                        28, 4, 20, false, true, Duration.ofSeconds(5), Duration.ofSeconds(5)));
    }

    private ResultActions brings(String secret, byte[] body) throws Exception {
        return web.perform(
                post("/telegram/webhook")
                        .header("X-Telegram-Bot-Api-Secret-Token", secret)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private ResultActions brings(String body) throws Exception {
        return brings("s3cret_-", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isHeardOnceAndSaysSo() throws Exception {
        brings(WORDS).andExpect(status().isOk());
        brings(WORDS).andExpect(status().isOk());
        assertThat(receiver.heard()).containsExactly("501: một");
        assertThat(status.lastGood()).isNotNull();
    }

    @Test
    void strangersAreTurnedAwayQuietly() throws Exception {
        brings("wrong", WORDS.getBytes(StandardCharsets.UTF_8)).andExpect(status().isForbidden());
        brings("", WORDS.getBytes(StandardCharsets.UTF_8)).andExpect(status().isForbidden());
        web.perform(post("/telegram/webhook").content(WORDS)).andExpect(status().isForbidden());
        web.perform(get("/telegram/webhook")).andExpect(status().isMethodNotAllowed());
        assertThat(receiver.heard()).isEmpty();
        assertThat(refused("secret")).isEqualTo(3);
    }

    @Test
    void garbageIsCountedAndNotAskedForAgain() throws Exception {
        for (String garbage : new String[] {"", "{", "[]", "7", "null", "{}", "{\"update_id\":[]}"})
            brings(garbage).andExpect(status().isOk());
        brings("s3cret_-", new byte[] {'{', (byte) 0xff, (byte) 0xfe}).andExpect(status().isOk());
        assertThat(refused("garbage")).isEqualTo(8);
        assertThat(receiver.heard()).isEmpty();
        assertThat(receiver.parked()).isEmpty();
    }

    @Test
    void brokenLettersBreakNothingElse() throws Exception {
        byte[] words = WORDS.replace("một", "m?t").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < words.length; i++) if (words[i] == '?') words[i] = (byte) 0xc3;
        brings("s3cret_-", words).andExpect(status().isOk());
        assertThat(receiver.heard()).containsExactly("501: mt");
    }

    @Test
    void moreThanAMegabyteIsTooMuch() throws Exception {
        String long_ = WORDS.replace("một", "x".repeat(1024 * 1024));
        brings(long_).andExpect(status().isContentTooLarge());
        assertThat(receiver.heard()).isEmpty();
    }

    @Test
    void withoutADatabaseTelegramKeepsIt() throws Exception {
        receiver.failsAt("một", () -> new DataAccessResourceFailureException("away"));
        brings(WORDS)
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "2"));
        brings(WORDS).andExpect(status().isOk());
        assertThat(receiver.heard()).containsExactly("501: một");
    }

    @Test
    void whatCannotBeHeardIsPutAside() throws Exception {
        Supplier<Throwable> bug = IllegalStateException::new;
        receiver.failsAt("một", bug, bug, bug);
        brings(WORDS).andExpect(status().isOk());
        assertThat(receiver.parked()).hasSize(1);
    }

    @Test
    void isSetOnceAndAgainWhenSomebodyRemovedIt() throws Exception {
        try (var telegram = new FakeTelegram();
                var api = PollerTests.api(telegram.url())) {
            var settings = settings("https://bot.example");
            var keeper =
                    new WebhookKeeper(api, () -> true, status, settings, InstantSource.system());
            assertThat(keeper.once()).isEqualTo(Duration.ofMinutes(1));
            assertThat(telegram.webhook()).isEqualTo("https://bot.example/telegram/webhook");
            assertThat(telegram.calls().getFirst())
                    .contains("\"secret_token\":\"s3cret_-\"")
                    .doesNotContain("drop");
            keeper.once();
            assertThat(telegram.calls()).filteredOn(c -> c.startsWith("setWebhook")).hasSize(1);
            telegram.setsWebhook("");
            keeper.once();
            assertThat(status.problem()).isEqualTo("another webhook is set, or none");
            keeper.once();
            assertThat(telegram.webhook()).isEqualTo("https://bot.example/telegram/webhook");
            assertThat(status.problem()).isNull();
        }
    }

    private double refused(String why) {
        var counter =
                meters.find("nhipcau.telegram.updates")
                        .tag("outcome", "refused")
                        .tag("type", why)
                        .counter();
        return counter == null ? 0 : counter.count();
    }
}
