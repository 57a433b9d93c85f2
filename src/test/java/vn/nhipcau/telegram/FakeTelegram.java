package vn.nhipcau.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Telegram as far as receiving goes: keeps updates until they are confirmed by a larger offset,
 * lets a poll wait, and has bad moments in an order that a test writes down.
 */
final class FakeTelegram implements AutoCloseable {
    static final String TOKEN = "1000000001:TEST";

    private static final JsonMapper JSON = Json.MAPPER;

    private final HttpServer server;
    private final List<Kept> queue = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private String webhook = "";
    private @Nullable JsonNode commands;
    private final Map<String, String> profile = new ConcurrentHashMap<>();

    /** An update as it goes over the line. */
    private record Kept(long id, String json) {}

    /** A bad moment; it answers, or ends the connection. */
    interface Fault {
        void answer(HttpExchange exchange) throws IOException;
    }

    FakeTelegram() {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(loopback, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Somebody wrote; the JSON is a whole update. */
    synchronized void has(String update) {
        queue.add(new Kept(JSON.readTree(update).path("update_id").asLong(0), update));
        notifyAll();
    }

    /** A person wrote words to us. */
    void hears(long updateId, long person, String words) {
        has(
                """
                {"update_id":%d,"message":{"message_id":%d,"date":1700000000,
                "chat":{"id":%d,"type":"private"},
                "from":{"id":%d,"is_bot":false,"first_name":"P"},"text":"%s"}}
                """
                        .formatted(updateId, updateId, person, person, words));
    }

    /** The next polls go wrong, in this order. */
    synchronized void fails(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** Another program set a webhook for this bot. */
    synchronized void setsWebhook(String url) {
        webhook = url;
    }

    synchronized String webhook() {
        return webhook;
    }

    /** What was called, with its parameters, in order. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** The ids of what was never confirmed. */
    synchronized List<Long> unconfirmed() {
        return queue.stream().map(Kept::id).toList();
    }

    static Fault json(int code, String description, String parameters) {
        String body =
                """
                {"ok":false,"error_code":%d,"description":"%s","parameters":%s}
                """
                        .formatted(code, description, parameters);
        return exchange -> write(exchange, code, body);
    }

    static Fault body(int status, String body) {
        return exchange -> write(exchange, status, body);
    }

    static Fault reset() {
        return HttpExchange::close;
    }

    /** Promises more bytes than it sends. */
    static Fault broken() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write("{\"ok\":true,\"result\":[".getBytes(UTF));
            exchange.close();
        };
    }

    private static final Charset UTF = StandardCharsets.UTF_8;

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1);
        String text = new String(exchange.getRequestBody().readAllBytes(), UTF);
        JsonNode parameters = text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
        synchronized (this) {
            calls.add(method + " " + parameters);
        }
        if (method.equals("getUpdates")) {
            Fault fault;
            synchronized (this) {
                fault = faults.poll();
            }
            if (fault != null) {
                fault.answer(exchange);
                return;
            }
        }
        write(exchange, 200, "{\"ok\":true,\"result\":%s}".formatted(result(method, parameters)));
    }

    private String result(String method, JsonNode parameters) {
        return switch (method) {
            case "getUpdates" -> updates(parameters.path("offset").asLong(0)).toString();
            case "getMe" -> "{\"id\":1000000001,\"is_bot\":true,\"username\":\"Nhip_Cau_Bot\"}";
            case "getWebhookInfo" ->
                    "{\"url\":\"%s\",\"pending_update_count\":0}".formatted(webhook);
            case "deleteWebhook" -> webhook("");
            case "setWebhook" -> webhook(parameters.path("url").asString(""));
            case "getMyDescription", "getMyShortDescription" ->
                    profile.getOrDefault(method.substring(5) + language(parameters), "{}");
            case "setMyDescription", "setMyShortDescription" -> {
                profile.put(method.substring(5) + language(parameters), parameters.toString());
                yield "true";
            }
            case "getMyCommands" -> commands == null ? "[]" : commands.toString();
            case "setMyCommands" -> commands(parameters.get("commands"));
            default -> "true";
        };
    }

    private synchronized String webhook(String url) {
        webhook = url;
        return "true";
    }

    private static String language(JsonNode parameters) {
        return " " + parameters.path("language_code").asString("");
    }

    private synchronized String commands(@Nullable JsonNode now) {
        commands = now;
        return "true";
    }

    private synchronized List<String> updates(long offset) {
        // As the real one: an offset beyond everything it has starts from the head.
        boolean future = !queue.isEmpty() && queue.stream().allMatch(u -> offset > u.id() + 1000);
        if (!future) queue.removeIf(update -> update.id() < offset);
        try {
            if (queue.isEmpty()) wait(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return queue.stream().limit(100).map(Kept::json).toList();
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
