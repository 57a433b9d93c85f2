package vn.nhipcau.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A Bot API server on this machine that answers as it was told, in order, and notes each call. */
class FakeBotApi implements AutoCloseable {
    static final String TOKEN = "123456:SECRET-token_of_this-bot";

    private final HttpServer server;
    private final Deque<Answer> script = new ArrayDeque<>();
    final List<Call> calls = new CopyOnWriteArrayList<>();

    /** A call as it came: its method and its body as text. */
    record Call(String path, String body) {
        String method() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    @FunctionalInterface
    interface Answer {
        void give(HttpExchange exchange) throws IOException, InterruptedException;
    }

    FakeBotApi() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(exchange.getRequestURI().getPath(), body));
        Answer answer;
        synchronized (this) {
            answer = script.poll();
        }
        try {
            if (answer == null) ok("{\"message_id\":42}").give(exchange);
            else answer.give(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    synchronized void then(Answer... answers) {
        script.addAll(List.of(answers));
    }

    static Answer ok(String result) {
        return raw(200, "{\"ok\":true,\"result\":" + result + "}");
    }

    static Answer error(int code, String description, String parameters) {
        return raw(
                code,
                "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":%s}"
                        .formatted(code, description, parameters));
    }

    static Answer error(int code, String description) {
        return error(code, description, "{}");
    }

    static Answer raw(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** The call is carried out, and nobody hears of it. */
    static Answer drop() {
        return exchange -> exchange.close();
    }

    static Answer slow(long millis) {
        return exchange -> {
            Thread.sleep(millis);
            ok("true").give(exchange);
        };
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
