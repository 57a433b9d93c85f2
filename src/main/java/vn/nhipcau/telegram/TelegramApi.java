package vn.nhipcau.telegram;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/**
 * The one class that talks to the Bot API. Calls block; answers are trees, read leniently; what
 * goes wrong is a {@link TelegramFailure}, which says whether the call may have been carried out.
 * Nothing is tried a second time here, and no token is in anything that comes out.
 */
@Component
@Conditional(TelegramEnabled.class)
class TelegramApi implements AutoCloseable {
    /** How long Telegram may keep a poll open before it answers with nothing. */
    static final Duration POLL = Duration.ofSeconds(25);

    private static final JsonMapper JSON = Json.MAPPER;

    private final String token;
    private final HttpUrl server;
    private final TelegramClients clients;
    private final OkHttpTelegramClient caller;
    private final OkHttpTelegramClient poller;

    /** A file that goes along with a call. */
    record Upload(String part, String name, @Nullable String mediaType, byte[] bytes) {}

    TelegramApi(TelegramSettings settings) {
        token = settings.requiredToken();
        server = Objects.requireNonNull(HttpUrl.get(settings.apiUrl()), "checked by the settings");
        clients = TelegramClients.of(settings);
        var url =
                TelegramUrl.builder()
                        .schema(server.scheme())
                        .host(server.host())
                        .port(server.port())
                        .build();
        caller = new OkHttpTelegramClient(clients.calls(), token, url);
        poller = new OkHttpTelegramClient(clients.polls(), token, url);
    }

    /**
     * Calls a method.
     *
     * @param parameters as the Bot API names them: texts, numbers, booleans, lists and maps
     * @return the {@code result} of Telegram's answer
     */
    JsonNode call(String method, Map<String, ?> parameters) throws TelegramFailure {
        return result(answer(caller, clients.calls(), method, parameters));
    }

    /**
     * Waits for news: the same for {@code getUpdates}, with more patience.
     *
     * @param parameters with a {@code timeout} of at most {@link #POLL}
     */
    JsonNode poll(Map<String, ?> parameters) throws TelegramFailure {
        return result(answer(poller, clients.polls(), "getUpdates", parameters));
    }

    /** Calls a method with files; a parameter refers to one as {@code attach://part}. */
    JsonNode upload(String method, Map<String, ?> parameters, List<Upload> files)
            throws TelegramFailure {
        var body = new MultipartBody.Builder().setType(MultipartBody.FORM);
        parameters.forEach((name, value) -> body.addFormDataPart(name, written(value)));
        for (Upload file : files) {
            MediaType type = file.mediaType == null ? null : MediaType.parse(file.mediaType);
            body.addFormDataPart(file.part, file.name, RequestBody.create(file.bytes, type));
        }
        HttpUrl url = server.newBuilder().addPathSegments("bot" + token + "/" + method).build();
        return exchange(
                clients.uploads(),
                new Request.Builder().url(url).post(body.build()).build(),
                (status, answer) -> result(answer.string()));
    }

    /**
     * The bytes of a file.
     *
     * @param path as {@code getFile} gave it
     * @param max more bytes than this are refused with code 413
     */
    byte[] download(String path, long max) throws TelegramFailure {
        HttpUrl url = server.newBuilder().addPathSegments("file/bot" + token + "/" + path).build();
        return exchange(
                clients.uploads(),
                new Request.Builder().url(url).get().build(),
                (status, answer) -> {
                    if (status != 200)
                        throw status == 404
                                ? TelegramFailure.refused(410, "file is gone", null, null)
                                : TelegramFailure.unknown("file: HTTP " + status);
                    byte[] bytes = answer.byteStream().readNBytes((int) max + 1);
                    if (bytes.length > max)
                        throw TelegramFailure.refused(413, "file is too big", null, null);
                    return bytes;
                });
    }

    /** Breaks off what is under way and lets go of all connections. */
    @Override
    public void close() {
        for (OkHttpClient client : List.of(clients.calls(), clients.polls())) {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
        }
        clients.calls().connectionPool().evictAll();
    }

    private String answer(
            OkHttpTelegramClient sender,
            OkHttpClient client,
            String method,
            Map<String, ?> parameters)
            throws TelegramFailure {
        try {
            return sender.executeAsync(new RawCall(method, parameters)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (client == clients.polls()) client.dispatcher().cancelAll();
            throw TelegramFailure.unknown("interrupted");
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (TelegramApiException | RuntimeException e) {
            throw failed(e);
        }
    }

    private <T> T exchange(OkHttpClient client, Request request, Reader<T> reader)
            throws TelegramFailure {
        try (var response = client.newCall(request).execute()) {
            ResponseBody body = response.body();
            if (body == null) throw TelegramFailure.unknown("an empty answer");
            return reader.read(response.code(), body);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(int status, ResponseBody answer) throws IOException, TelegramFailure;
    }

    private JsonNode result(String answer) throws TelegramFailure {
        JsonNode tree;
        try {
            tree = JSON.readTree(answer);
        } catch (JacksonException e) {
            throw TelegramFailure.unknown("an answer that is not JSON");
        }
        // Whatever stands in between may answer in JSON too: what it did not do is not done.
        if (Json.isTrue(tree, "ok") && Json.has(tree, "result")) return tree.path("result");
        int code = tree.path("error_code").asInt(0);
        if (code < 400) throw TelegramFailure.unknown("an answer that is not the Bot API's");
        String said = code + " " + safe(tree.path("description").asString(""));
        // Telegram's own trouble: it does not say whether it came before or after the work.
        if (code >= 500) throw TelegramFailure.unknown(said);
        JsonNode parameters = tree.path("parameters");
        long wait = parameters.path("retry_after").asLong(0);
        JsonNode moved = parameters.path("migrate_to_chat_id");
        throw TelegramFailure.refused(
                code,
                said,
                wait > 0 ? Duration.ofSeconds(wait) : null,
                moved.isMissingNode() ? null : moved.asString());
    }

    private TelegramFailure failed(@Nullable Throwable why) {
        Throwable last = why;
        for (Throwable e = why; e != null; e = e.getCause()) {
            if (e instanceof TelegramClients.Unreached && e.getCause() != null)
                return TelegramFailure.unreached(named(e.getCause()));
            last = e;
        }
        return TelegramFailure.unknown(last == null ? "no reason given" : named(last));
    }

    private String named(Throwable e) {
        return e.getClass().getSimpleName() + ": " + safe(String.valueOf(e.getMessage()));
    }

    private String safe(String words) {
        return words.replace(token, "<token>");
    }

    private static String written(Object value) {
        return value instanceof String words ? words : JSON.writeValueAsString(value);
    }
}
