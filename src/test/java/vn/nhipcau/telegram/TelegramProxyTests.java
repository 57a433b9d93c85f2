package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Where Telegram is blocked, everything goes through a proxy, with its password. */
class TelegramProxyTests {
    @Test
    void throughAnHttpProxy() throws Exception {
        try (var proxy = new FakeBotApi();
                var api = api("http://an:mat-khau@" + address(proxy))) {
            proxy.then(FakeBotApi.raw(407, ""), FakeBotApi.ok("true"));
            assertThat(api.call("getMe", Map.of()).asBoolean()).isTrue();
            assertThat(proxy.calls).hasSize(2);
        }
    }

    @Test
    void throughASocksProxy() throws Exception {
        try (var socks = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> serve(socks));
            try (var api = api("socks5://an:mat-khau@127.0.0.1:" + socks.getLocalPort())) {
                assertThat(api.call("getMe", Map.of()).asString()).isEqualTo("an/mat-khau");
            }
        }
    }

    @Test
    void aProxyThatIsAwayIsNotReachedAndKeepsItsPassword() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        for (String scheme : new String[] {"http", "socks5"})
            try (var api = api(scheme + "://an:mat-khau@127.0.0.1:" + port)) {
                assertThatThrownBy(() -> api.call("getMe", Map.of()))
                        .isInstanceOfSatisfying(
                                TelegramFailure.class,
                                e -> {
                                    assertThat(e.kind()).isEqualTo(TelegramFailure.Kind.UNREACHED);
                                    assertThat(e.toString())
                                            .doesNotContain("mat-khau")
                                            .doesNotContain("SECRET");
                                });
            }
    }

    // SOCKS 5 with a password (RFC 1928, 1929), and behind it a server that tells who asked.
    private static void serve(ServerSocket socks) {
        try (var socket = socks.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            var out = socket.getOutputStream();
            in.readByte();
            in.skipNBytes(in.readByte());
            out.write(new byte[] {5, 2});
            in.readByte();
            String user = text(in);
            String password = text(in);
            out.write(new byte[] {1, 0});
            in.skipNBytes(4);
            text(in);
            in.skipNBytes(2);
            out.write(new byte[] {5, 0, 0, 1, 127, 0, 0, 1, 0, 80});
            in.read(new byte[8192]);
            String body = "{\"ok\":true,\"result\":\"" + user + "/" + password + "\"}";
            out.write(
                    ("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            out.flush();
            in.readAllBytes();
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }

    private static String address(FakeBotApi proxy) {
        return proxy.url().substring("http://".length());
    }

    private static TelegramApi api(String proxy) {
        return new TelegramApi(
                new TelegramSettings(
                        FakeBotApi.TOKEN,
                        TelegramSettings.Mode.POLLING,
                        URI.create("http://api.telegram.invalid"),
                        URI.create(proxy),
                        null,
                        null,
                        new TelegramSettings.Limits(
                                28,
                                4,
                                20,
                                false,
                                true,
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(5))));
    }
}
