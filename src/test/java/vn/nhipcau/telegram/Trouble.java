package vn.nhipcau.telegram;

import com.sun.net.httpserver.HttpExchange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * What goes wrong with one call to Telegram.
 *
 * @param executed whether it is carried out all the same
 * @param millis how long that takes
 * @param retryAfter for how many seconds its chat is told to be left alone
 * @param answer what comes back; null for nothing but the end of the connection
 */
record Trouble(boolean executed, long millis, int retryAfter, @Nullable Answer answer) {
    /** What a call meets; null for the usual. */
    @FunctionalInterface
    interface Kind {
        @Nullable Trouble of(String method, String chat);
    }

    /** Given the right answer, what is said instead. */
    @FunctionalInterface
    interface Answer {
        void give(HttpExchange exchange, byte[] right) throws IOException;
    }

    static final Kind NONE = (_, _) -> null;

    private static final Answer RIGHTLY =
            (exchange, right) -> {
                exchange.sendResponseHeaders(200, right.length);
                exchange.getResponseBody().write(right);
            };

    private static final List<Answer> GARBAGE =
            List.of(
                    says(200, "<html><head><title>Sign in</title></head></html>"),
                    says(502, "<html><h1>502 Bad Gateway</h1><hr>nginx/1.18.0</html>"),
                    says(200, ""),
                    says(200, "null"),
                    says(200, "[]"),
                    says(200, "\"ok\""),
                    says(200, "{}"),
                    says(200, "{\"ok\":\"true\"}"),
                    says(200, "{\"ok\":false}"),
                    says(200, "{\"ok\":false,\"error_code\":\"x\",\"description\":7}"),
                    says(302, "<a href=\"https://portal.example/\">Moved</a>"),
                    Trouble::half,
                    Trouble::brokenOff);

    /** Every other call is lost on its way there. */
    static Kind dropsBefore(Random random) {
        return (_, _) -> random.nextBoolean() ? lost(false) : null;
    }

    /** Of every other call nobody hears that it was carried out. */
    static Kind dropsAfter(Random random) {
        return (_, _) -> random.nextBoolean() ? lost(true) : null;
    }

    /** Every other call, carried out or not, is answered by something that is no answer. */
    static Kind garbles(Random random) {
        return (_, _) ->
                random.nextBoolean()
                        ? new Trouble(
                                random.nextBoolean(),
                                0,
                                0,
                                GARBAGE.get(random.nextInt(GARBAGE.size())))
                        : null;
    }

    /** Each call takes so long. */
    static Kind slow(long millis) {
        return (_, _) -> new Trouble(true, millis, 0, RIGHTLY);
    }

    /** Each call fails at Telegram, which does not say when. */
    static Kind fails() {
        return refuses(500, "Internal Server Error", "");
    }

    /** Each call is refused. */
    static Kind refuses(int code, String why, String parameters) {
        return (_, _) -> new Trouble(false, 0, 0, error(code, why, parameters));
    }

    /** This chat is told to wait, again and again. */
    static Kind floods(String flooded, int seconds) {
        return (_, chat) -> chat.equals(flooded) ? flood(seconds) : null;
    }

    /** Every chat is told to wait, again and again, and who only listens is not. */
    static Kind floodsAll(int seconds) {
        return (_, chat) -> chat.isEmpty() ? null : flood(seconds);
    }

    /** Somebody else polls with our token. */
    static Kind conflicts() {
        String why = "Conflict: terminated by other getUpdates request";
        return (method, _) ->
                method.equals("getUpdates") ? new Trouble(false, 0, 0, error(409, why, "")) : null;
    }

    /** Whether who calls learns what became of it. */
    boolean isTold() {
        return answer == RIGHTLY;
    }

    private static Trouble lost(boolean executed) {
        return new Trouble(executed, 0, 0, null);
    }

    private static Trouble flood(int seconds) {
        String why = "Too Many Requests: retry after " + seconds;
        return new Trouble(false, 0, seconds, error(429, why, "\"retry_after\":" + seconds));
    }

    private static Answer error(int code, String why, String parameters) {
        return says(
                code,
                "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":{%s}}"
                        .formatted(code, why, parameters));
    }

    private static Answer says(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return (exchange, _) -> {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static void half(HttpExchange exchange, byte[] right) throws IOException {
        exchange.sendResponseHeaders(200, right.length < 2 ? -1 : right.length / 2);
        exchange.getResponseBody().write(right, 0, right.length / 2);
    }

    private static void brokenOff(HttpExchange exchange, byte[] right) throws IOException {
        exchange.sendResponseHeaders(200, right.length + 2);
        exchange.getResponseBody().write(right, 0, right.length / 2);
        exchange.getResponseBody().flush();
    }
}
