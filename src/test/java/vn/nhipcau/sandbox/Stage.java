package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A running sandbox with a bot on one side and people on the other, both over plain HTTP. */
class Stage implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    final int port;
    private final ConfigurableApplicationContext running;
    private final HttpClient http = HttpClient.newHttpClient();
    private long offset;

    Stage(Path directory) {
        running = SandboxAlone.start(0, directory);
        port = running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        running.close();
        http.close();
    }

    // the bot's side

    /** What the Bot API answers, whether yes or no. */
    JsonNode answer(String method, Map<String, ?> arguments) {
        return send("POST", "/bot1000000000:SANDBOX/" + method, arguments).body();
    }

    /** The result of a call that must succeed. */
    JsonNode bot(String method, Map<String, ?> arguments) {
        var answer = answer(method, arguments);
        if (!answer.path("ok").asBoolean(false)) throw new AssertionError(answer.toString());
        return answer.path("result");
    }

    /** The description of a call that must be refused. */
    String refused(String method, Map<String, ?> arguments) {
        var answer = answer(method, arguments);
        if (answer.path("ok").asBoolean(true)) throw new AssertionError(answer.toString());
        return answer.path("description").asString();
    }

    JsonNode says(long chat, String text) {
        return bot("sendMessage", Map.of("chat_id", chat, "text", text));
    }

    /** New updates, confirming all that were got before. */
    List<JsonNode> updates() {
        var got = new ArrayList<JsonNode>();
        bot("getUpdates", Map.of("offset", offset)).forEach(got::add);
        if (!got.isEmpty()) offset = got.getLast().path("update_id").asLong() + 1;
        return got;
    }

    JsonNode update() {
        var got = updates();
        if (got.size() != 1) throw new AssertionError("one update expected, got " + got);
        return got.getFirst();
    }

    // the people's side

    JsonNode person(String method, String path, @Nullable Map<String, ?> body) {
        var answer = send(method, "/sandbox/api" + path, body);
        if (answer.status() >= 400) throw new AssertionError(answer.toString());
        return answer.body();
    }

    void says(long person, long chat, String text) {
        person("POST", "/messages", Map.of("person", person, "chat", chat, "text", text));
    }

    JsonNode phone(long chat) {
        return person("GET", "/chats/" + chat + "/messages", null);
    }

    record Answer(int status, JsonNode body) {}

    Answer send(String method, String path, @Nullable Map<String, ?> body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        request.header("Content-Type", "application/json");
        if (headers.length > 0) request.headers(headers);
        request.method(
                method,
                body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    response.statusCode(),
                    json ? JSON.readTree(response.body()) : JSON.createObjectNode());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }
}
