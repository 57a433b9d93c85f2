package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Prometheus reads the meters of the program as it stands, from this machine only. */
class WatchingTests {
    @Test
    void prometheusReadsTheMeters() throws Exception {
        try (var program = started()) {
            String shown = get(program, "/actuator/prometheus");
            assertThat(shown)
                    .contains("# TYPE nhipcau_outbox_calls_total counter")
                    .contains("nhipcau_outbox_calls_total{lane=\"answer\",outcome=\"sent\"} 0.0")
                    .contains("nhipcau_outbox_oldest_answer_seconds 0.0")
                    .contains("nhipcau_chat_parked_total 0.0", "nhipcau_chat_parked_waiting 0.0")
                    .contains("nhipcau_joining_secretariat_reachable 0.0");
        }
    }

    private static ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(NhipCau.class)
                .run("--server.port=0", "--management.server.port=0");
    }

    private static String get(ConfigurableApplicationContext program, String path)
            throws Exception {
        String port = program.getEnvironment().getRequiredProperty("local.management.port");
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            var answer = browser.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }
}
