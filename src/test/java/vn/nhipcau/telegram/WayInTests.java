package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import vn.nhipcau.NhipCau;
import vn.nhipcau.outbox.Lease;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** The program as it stands hears what comes in, shows how it is, and ends quickly. */
@Timeout(120)
class WayInTests {
    private static final FakeReception RECEPTION = new FakeReception();
    private final HttpClient browser = HttpClient.newHttpClient();

    @TestConfiguration(proxyBeanMethods = false)
    static class Around {
        @Bean
        @Primary
        FakeReception fakeReception() {
            return RECEPTION;
        }

        @Bean
        @Primary
        Lease held() {
            return () -> true;
        }
    }

    private static ConfigurableApplicationContext started(FakeTelegram telegram, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--nhipcau.telegram.token=" + FakeTelegram.TOKEN,
                                "--nhipcau.telegram.api-url=" + telegram.url()));
        arguments.addAll(Arrays.asList(more));
        return new SpringApplicationBuilder(NhipCau.class, Around.class)
                .run(arguments.toArray(String[]::new));
    }

    @Test
    void pollsShowsItsHealthAndEndsQuickly() throws Exception {
        try (var telegram = new FakeTelegram()) {
            telegram.hears(11, 501, "xin chào");
            var program = started(telegram);
            until(() -> telegram.unconfirmed().isEmpty());
            assertThat(RECEPTION.heard()).contains("501: xin chào");
            String site = site(program, "local.server.port");
            assertThat(get(site + "/livez").statusCode()).isEqualTo(200);
            assertThat(get(site + "/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(get(site + "/actuator/health").statusCode()).isEqualTo(404);
            assertThat(post(site + "/telegram/webhook", "", "{}")).isEqualTo(404);
            String management = site(program, "local.management.port");
            assertThat(get(management + "/actuator/health").body())
                    .contains("\"telegram\"", "secondsSinceGood");
            assertThat(get(management + "/actuator/metrics/nhipcau.telegram.updates").body())
                    .contains("heard");

            var hangs = new CountDownLatch(1);
            telegram.fails(
                    exchange -> {
                        hangs.countDown();
                        pause(20_000);
                    });
            hangs.await();
            long before = System.nanoTime();
            program.close();
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void startsWhileTelegramIsDownAndIsToldByWebhook() throws Exception {
        var telegram = new FakeTelegram();
        telegram.close();
        var program =
                started(
                        telegram,
                        "--nhipcau.telegram.mode=webhook",
                        "--nhipcau.telegram.webhook-url=https://bot.example",
                        "--nhipcau.telegram.webhook-secret=s3cret");
        try (program) {
            String url = site(program, "local.server.port") + "/telegram/webhook";
            String update =
                    """
                    {"update_id":77,"message":{"message_id":1,"date":1700000000,
                    "chat":{"id":777,"type":"private"},"from":{"id":777},"text":"hai"}}
                    """;
            assertThat(post(url, "wrong", update)).isEqualTo(403);
            assertThat(post(url, "s3cret", update)).isEqualTo(200);
            assertThat(RECEPTION.heard()).contains("777: hai");
        }
    }

    private static String site(ConfigurableApplicationContext program, String port) {
        return "http://127.0.0.1:" + program.getEnvironment().getProperty(port);
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(url)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int post(String url, String secret, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .header("X-Telegram-Bot-Api-Secret-Token", secret)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static void until(BooleanSupplier so) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            pause(20);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
