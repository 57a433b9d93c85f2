package vn.nhipcau.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A web page from elsewhere, open in a browser on this machine, can do nothing here. */
class DoorTest {
    @TempDir private Path directory;

    @Test
    void foreignPagesAreRefused() throws Exception {
        try (var stage = new Stage(directory)) {
            var words = Map.of("person", Cast.AN, "chat", Cast.AN, "text", "giả mạo");
            String api = "/sandbox/api/messages";
            String own = "http://127.0.0.1:" + stage.port;
            assertThat(stage.send("POST", api, words, "Origin", "https://evil.example").status())
                    .isEqualTo(403);
            assertThat(stage.send("POST", api, words, "Origin", "null").status()).isEqualTo(403);
            assertThat(statusFor("evil.example", stage.port)).contains("403");
            assertThat(
                            stage.send(
                                            "GET",
                                            "/sandbox/api/world",
                                            null,
                                            "Sec-Fetch-Site",
                                            "cross-site")
                                    .status())
                    .isEqualTo(403);
            assertThat(
                            stage.send(
                                            "GET",
                                            "/bot1000000000:SANDBOX/getMe",
                                            null,
                                            "Origin",
                                            "https://evil.example")
                                    .status())
                    .isEqualTo(403);
            assertThat(stage.send("POST", api, words, "Origin", own).status()).isEqualTo(200);
            assertThat(stage.send("GET", "/sandbox/", null).status()).isEqualTo(200);
        }
    }

    /** A client that says another host name, as a browser does after DNS rebinding. */
    private static String statusFor(String host, int port) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            String request =
                    "GET /sandbox/api/world HTTP/1.1\r\nHost: "
                            + host
                            + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            return String.valueOf(answer.readLine());
        }
    }
}
