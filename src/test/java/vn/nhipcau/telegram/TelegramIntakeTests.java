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
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** The program as it stands hears what comes in, shows how it is, and ends quickly. */
@Timeout(120)
class TelegramIntakeTests {
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
            theManagementPortIsForThisMachineOnly(program, management);

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
            slowBodiesAreLeft(URI.create(url).getPort());
        }
    }

    private void theManagementPortIsForThisMachineOnly(
            ConfigurableApplicationContext program, String management) throws Exception {
        int port = URI.create(management).getPort();
        String dump = "GET /actuator/threaddump HTTP/1.0\r\n";
        assertThat(raw(port, dump + "Host: localhost:" + port)).contains(" 200 ");
        assertThat(raw(port, dump + "Host: evil.example")).contains(" 403 ");
        assertThat(raw(port, dump + "Host: localhost.evil.example:" + port)).contains(" 403 ");
        String local = dump + "Host: 127.0.0.1:" + port + "\r\n";
        assertThat(raw(port, local + "Origin: https://evil.example")).contains(" 403 ");
        assertThat(raw(port, local + "Origin: null")).contains(" 403 ");
        assertThat(raw(port, local + "X-Forwarded-For: 1.2.3.4")).contains(" 403 ");
        assertThat(raw(port, local + "Origin: http://127.0.0.1:" + port)).contains(" 200 ");
        String change =
                "POST /actuator/loggers/vn.nhipcau HTTP/1.0\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 2\r\nHost: ";
        assertThat(raw(port, change + "evil.example\r\n\r\n{}")).contains(" 403 ");
        assertThat(raw(port, "GET /actuator/parked HTTP/1.0\r\nHost: localhost"))
                .contains("\"waiting\":0");
    }

    private static String raw(int port, String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Who sends drop by drop, known or not, is not waited for. */
    private static void slowBodiesAreLeft(int port) throws Exception {
        var open = new ArrayList<Socket>();
        for (int i = 0; i < 40; i++) {
            var socket = new Socket("127.0.0.1", port);
            String secret = i % 2 == 0 ? "s3cret" : "wrong";
            socket.getOutputStream()
                    .write(
                            ("POST /telegram/webhook HTTP/1.1\r\nHost: bot.example\r\n"
                                            + "Content-Type: application/json\r\n"
                                            + "X-Telegram-Bot-Api-Secret-Token: "
                                            + secret
                                            + "\r\nContent-Length: 5000\r\n\r\n{")
                                    .getBytes(StandardCharsets.US_ASCII));
            open.add(socket);
        }
        long end = System.nanoTime() + Duration.ofSeconds(25).toNanos();
        while (!open.isEmpty()) {
            assertThat(System.nanoTime()).as("%d still open", open.size()).isLessThan(end);
            pause(500);
            // A quarter of them sends nothing more, the others a blank now and then.
            for (int i = 0; i < open.size(); i++) if (i % 4 != 0) drop(open.get(i));
            open.removeIf(TelegramIntakeTests::isClosed);
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException e) {
            // It is closed, which is what we wait for.
        }
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            while (socket.getInputStream().read() >= 0) {
                // The answer comes first.
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
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
