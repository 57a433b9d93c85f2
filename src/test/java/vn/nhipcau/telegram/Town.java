package vn.nhipcau.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Telegram with its people: keeps updates until they are confirmed, shows in each chat what was
 * sent and edited, and can hold the program at any step or call until it is dead.
 *
 * <p>Everything that can be held is named by a line: {@code step marked 17}, {@code before
 * sendMessage 501 Kính chào …}, {@code after …}. Held before, a call was not carried out; held
 * after, it was, and nobody heard of it.
 */
final class Town implements AutoCloseable {
    static final String TOKEN = "1000000001:TEST";

    private static final JsonMapper JSON = Json.MAPPER;
    private static final Pattern FIELD =
            Pattern.compile("name=\"(\\w+)\"\r\n(?:[^\r]+\r\n)*\r\n([^\r]*)\r\n");
    private static final long PATIENCE_MILLIS =
            180_000 + 2000 * Long.getLong("nhipcau.test.outage", 0);
    private static final byte[] PHOTO = {
        (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDA, 0, 2, 1, (byte) 0xFF, (byte) 0xD9
    };

    private HttpServer server;
    private final List<HttpServer> doors = new ArrayList<>();
    private final TreeMap<Long, JsonNode> updates = new TreeMap<>();
    private final Map<String, List<Message>> chats = new TreeMap<>();
    private final List<Pattern> holds = new ArrayList<>();
    private final List<String> held = new ArrayList<>();
    private @Nullable Pattern spoiled;
    private long lastUpdate = 100;
    private long lastMessage = 1000;
    private String webhook = "";
    private int deaths;
    private volatile long lastCall;
    private volatile Trouble.Kind trouble = Trouble.NONE;
    private final ConcurrentMap<String, Long> toldToWait = new ConcurrentHashMap<>();

    /** Messages that were sent although the program was not told so. */
    final AtomicInteger unheardOf = new AtomicInteger();

    /** Calls that met trouble. */
    final AtomicInteger troubled = new AtomicInteger();

    /** Calls to a chat while it was to be left alone. */
    final AtomicInteger impatient = new AtomicInteger();

    /** Which door each message and each edit came through, in order. */
    final List<Integer> senders = Collections.synchronizedList(new ArrayList<>());

    /** A message as a chat shows it. */
    static final class Message {
        final long id;
        final boolean ours;
        final String first;

        /** It was sent, and the program was held until it died before it heard of that. */
        boolean unheard;

        /** Something else began in this chat afterwards: the program knows that this was sent. */
        boolean settled;

        String text;
        JsonNode buttons = JSON.createArrayNode();
        private final ObjectNode json;
        private final int life;

        Message(long id, boolean ours, String text, ObjectNode json, int life) {
            this.life = life;
            this.id = id;
            this.ours = ours;
            this.first = text;
            this.text = text;
            this.json = json;
        }

        /** What the button with this label carries, or null. */
        @Nullable String button(String label) {
            for (JsonNode row : buttons)
                for (JsonNode button : row)
                    if (button.path("text").asString("").equals(label))
                        return button.path("callback_data").asString("");
            return null;
        }

        @Override
        public String toString() {
            return (ours ? "  Bot  " : "  ") + text.replace('\n', ' ') + " " + buttons;
        }
    }

    Town() {
        server = open(0);
    }

    private HttpServer open(int port) {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var opened = HttpServer.create(loopback, 0);
            opened.createContext("/", this::serve);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** One more way in, for one of several instances: tells who of them sends. */
    synchronized String door() {
        var door = open(0);
        doors.add(door);
        return "http://127.0.0.1:" + door.getAddress().getPort();
    }

    // ---- what people do

    /** Somebody writes words; returns the number of the update. */
    synchronized long says(String chat, String person, String words) {
        var message = written(chat, person);
        message.put("text", words);
        keep(chat, false, words, message);
        return happens("message", message);
    }

    /** Somebody sends a photo. */
    synchronized long sendsPhoto(String chat, String person, String fileId) {
        var message = written(chat, person);
        message.putArray("photo")
                .addObject()
                .put("file_id", fileId)
                .put("file_unique_id", "u" + fileId)
                .put("width", 90)
                .put("height", 60)
                .put("file_size", PHOTO.length);
        keep(chat, false, "(photo) " + fileId, message);
        return happens("message", message);
    }

    /** Somebody taps a button, on the oldest message that shows it: any copy of a card is good. */
    synchronized long taps(String chat, String person, String label) {
        var on =
                in(chat).stream()
                        .filter(message -> message.button(label) != null)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no [" + label + "]" + show(chat)));
        return tapsOn(person, on, label);
    }

    /** Somebody taps a button on this very message. */
    synchronized long tapsOn(String person, Message on, String label) {
        var tap = JSON.createObjectNode();
        tap.put("id", "tap-" + person + "-" + (lastUpdate + 1));
        tap.set("from", from(person));
        tap.put("chat_instance", "1");
        tap.put("data", on.button(label));
        tap.set("message", on.json);
        return happens("callback_query", tap);
    }

    /** Somebody replies to this very message. */
    synchronized long replies(String chat, String person, Message to, String words) {
        var message = written(chat, person);
        message.put("text", words);
        message.set("reply_to_message", to.json.deepCopy());
        keep(chat, false, words, message);
        return happens("message", message);
    }

    /** Something happens that Telegram would not say; the JSON goes out as it is. */
    synchronized void happens(LongFunction<String> raw) {
        long number = ++lastUpdate;
        var json = new RawValue(raw.apply(number));
        updates.put(number, JSON.getNodeFactory().rawValueNode(json));
        notifyAll();
    }

    private long happens(String type, JsonNode what) {
        var update = JSON.createObjectNode();
        update.put("update_id", ++lastUpdate);
        update.set(type, what);
        updates.put(lastUpdate, update);
        notifyAll();
        return lastUpdate;
    }

    // ---- what they see

    /** All messages of a chat, oldest first. */
    synchronized List<Message> in(String chat) {
        return List.copyOf(chats.getOrDefault(chat, List.of()));
    }

    /** Whether a message of ours in this chat now contains these words. */
    boolean sees(String chat, String words) {
        return in(chat).stream().anyMatch(message -> message.ours && message.text.contains(words));
    }

    /** The chat, for whoever wonders why a test fails. */
    String show(String chat) {
        var lines = new StringBuilder("\nchat " + chat);
        in(chat).forEach(message -> lines.append("\n").append(message));
        return lines.toString();
    }

    /** All chats in which anything was said. */
    synchronized List<String> chats() {
        return List.copyOf(chats.keySet());
    }

    /** What the buttons of all messages carry. */
    synchronized List<String> buttons() {
        var found = new ArrayList<String>();
        for (var messages : chats.values())
            for (var message : messages)
                for (JsonNode row : message.buttons)
                    for (JsonNode button : row)
                        if (button.has("callback_data"))
                            found.add(button.path("callback_data").asString(""));
        return found;
    }

    /** The oldest update that is kept, as text; null if there is none. */
    synchronized @Nullable String oldest() {
        return updates.isEmpty() ? null : updates.firstEntry().getValue().toString();
    }

    /** It is heard. */
    synchronized void confirmsOldest() {
        updates.pollFirstEntry();
        notifyAll();
    }

    /** The number of the newest update. */
    synchronized long happened() {
        return lastUpdate;
    }

    /** How many updates Telegram still keeps. */
    synchronized int unconfirmed() {
        return updates.size();
    }

    /** Whether the program has called for nothing but news since so long. */
    boolean isQuietSince(Duration past) {
        return System.nanoTime() - lastCall > past.toNanos();
    }

    /** Waits until so many more updates were heard. */
    void goesOn(int updates) {
        long until = happened() + updates;
        await("work to go on", () -> happened() >= until);
    }

    /** Waits until something has become so. */
    void await(String what, BooleanSupplier so) {
        await(() -> what, so);
    }

    /** The same, with words for whoever wonders, which are made only when it did not become so. */
    synchronized void await(Supplier<String> what, BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end)
                throw new AssertionError(
                        "never came: " + what.get() + "\nholds " + holds + "\nheld " + held);
            pause();
        }
    }

    // ---- what goes wrong

    /** Nobody reaches Telegram any more. */
    void goesAway() {
        server.stop(0);
    }

    /** It is there again, where it was. */
    void comesBack() {
        server = open(server.getAddress().getPort());
    }

    /** From now on calls meet this. */
    void meets(Trouble.Kind kind) {
        trouble = kind;
    }

    private @Nullable Trouble troubleOf(String method, String chat) {
        long now = System.nanoTime();
        Long until = toldToWait.get(chat);
        if (until != null && until - now > 0) impatient.incrementAndGet();
        var found = trouble.of(method, chat);
        if (found == null) return null;
        troubled.incrementAndGet();
        if (found.retryAfter() > 0)
            toldToWait.put(chat, now + (found.retryAfter() - 1) * 1_000_000_000L);
        return found;
    }

    // ---- how the program is held

    /** From now on whatever has such a line waits for its end. */
    synchronized void holds(String line) {
        holds.add(Pattern.compile(line, Pattern.DOTALL));
    }

    /** From now on every step with such a line goes wrong in the program. */
    synchronized void spoils(String line) {
        spoiled = Pattern.compile(line);
    }

    private synchronized boolean isSpoiled(String line) {
        return spoiled != null && spoiled.matcher(line).find();
    }

    /** Waits until as many are held as shall be. */
    void awaitHeld() {
        await("all that is to be held", () -> held.size() == holds.size());
    }

    /** The program is dead: nothing is held any more. */
    synchronized void buries() {
        deaths++;
        holds.clear();
        held.clear();
        notifyAll();
    }

    // Waits if such a line is to be held; false if the program died meanwhile.
    private synchronized boolean passes(String line, int life) {
        if (life == deaths && holds.stream().anyMatch(hold -> hold.matcher(line).find())) {
            held.add(line.lines().findFirst().orElse(line));
            notifyAll();
            while (life == deaths) pause();
        }
        return life == deaths;
    }

    private synchronized void pause() {
        try {
            wait(200);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    // ---- the Bot API

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = body(exchange);
        int life;
        synchronized (this) {
            life = deaths;
        }
        if (path.startsWith("/step/")) {
            var parts = path.split("/");
            String line = "step " + parts[2] + " " + parts[3];
            if (passes(line, life)) exchange.sendResponseHeaders(isSpoiled(line) ? 500 : 204, -1);
        } else if (path.startsWith("/file/")) {
            exchange.sendResponseHeaders(200, PHOTO.length);
            exchange.getResponseBody().write(PHOTO);
        } else {
            String method = path.substring(path.lastIndexOf('/') + 1);
            call(exchange, method, body.isBlank() ? "{}" : body, life);
        }
        exchange.close();
    }

    // The fields of a call that brings a file, without the file.
    private static String body(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (type == null || !type.startsWith("multipart/")) return body;
        var fields = JSON.createObjectNode();
        FIELD.matcher(body).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        return fields.toString();
    }

    private void call(HttpExchange exchange, String method, String body, int life)
            throws IOException {
        // Files are brought in another form, and are not taken here.
        var parameters =
                body.startsWith("{") ? (ObjectNode) JSON.readTree(body) : JSON.createObjectNode();
        if (!method.equals("getUpdates")) lastCall = System.nanoTime();
        String line = method + " " + line(parameters);
        settle(parameters.path("chat_id").asString(""), life);
        if (!passes("before " + line, life)) return;
        var trouble = troubleOf(method, parameters.path("chat_id").asString(""));
        if (trouble != null && !trouble.executed()) {
            answer(exchange, trouble, new byte[0]);
            return;
        }
        if (method.startsWith("send") || method.startsWith("edit"))
            senders.add(exchange.getLocalAddress().getPort());
        JsonNode result = result(method, parameters);
        if (!passes("after " + line, life)) {
            if (method.startsWith("send")) unheard(result);
            return;
        }
        boolean ok = !result.has("error_code");
        var answer = JSON.createObjectNode().put("ok", ok);
        if (ok) answer.set("result", result);
        else answer.setAll((ObjectNode) result);
        byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        if (trouble != null && ok) {
            if (method.startsWith("send") && !trouble.isTold()) unheardOf.incrementAndGet();
            answer(exchange, trouble, bytes);
            return;
        }
        exchange.sendResponseHeaders(ok ? 200 : 400, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void answer(HttpExchange exchange, Trouble trouble, byte[] right)
            throws IOException {
        try {
            Thread.sleep(trouble.millis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var answer = trouble.answer();
        if (answer != null) answer.give(exchange, right);
    }

    // In a chat one thing is sent at a time, so whatever was sent before is done with.
    private synchronized void settle(String chat, int life) {
        if (life == deaths)
            in(chat).stream()
                    .filter(message -> message.life == life)
                    .forEach(message -> message.settled = true);
    }

    private synchronized void unheard(JsonNode result) {
        chats.values().stream()
                .flatMap(List::stream)
                .filter(message -> message.json == result)
                .forEach(message -> message.unheard = true);
    }

    private static String line(ObjectNode call) {
        var words = new StringBuilder();
        for (String name : List.of("chat_id", "callback_query_id", "file_id", "text", "photo"))
            if (call.has(name)) words.append(call.path(name).asString()).append(' ');
        return words.toString();
    }

    private synchronized JsonNode result(String method, ObjectNode call) {
        return switch (method) {
            case "getUpdates" -> updates(call.path("offset").asLong(0));
            case "getMe" ->
                    JSON.readTree(
                            "{\"id\":1000000001,\"is_bot\":true,\"username\":\"nhip_cau_bot\"}");
            case "getWebhookInfo" ->
                    JSON.createObjectNode().put("url", webhook).put("pending_update_count", 0);
            case "setWebhook" -> {
                webhook = call.path("url").asString("");
                yield JSON.readTree("true");
            }
            case "getMyCommands" -> JSON.createArrayNode();
            case "getFile" ->
                    call.put("file_path", "photos/" + call.path("file_id").asString() + ".jpg");
            case "sendMessage" -> sent(call, call.path("text").asString());
            case "sendPhoto" -> sent(call, "(photo) " + call.path("photo").asString());
            case "sendDocument" -> sent(call, "(document)");
            case "editMessageText" -> edited(call);
            case "getMyDescription", "getMyShortDescription" -> JSON.createObjectNode();
            case "answerCallbackQuery",
                    "setMessageReaction",
                    "setMyCommands",
                    "setMyDescription",
                    "setMyShortDescription" ->
                    JSON.readTree("true");
            default -> error("Bad Request: not in this town: " + method);
        };
    }

    private static JsonNode error(String why) {
        return JSON.createObjectNode().put("error_code", 400).put("description", why);
    }

    private ArrayNode updates(long offset) {
        updates.headMap(offset).clear();
        if (updates.isEmpty()) pause();
        var batch = JSON.createArrayNode();
        updates.values().stream().limit(100).forEach(batch::add);
        return batch;
    }

    private JsonNode sent(ObjectNode call, String text) {
        String chat = call.path("chat_id").asString();
        var json = message(chat);
        json.put("text", text);
        json.putObject("from").put("id", 1000000001L).put("is_bot", true).put("first_name", "Bot");
        long repliedTo = call.path("reply_parameters").path("message_id").asLong(0);
        in(chat).stream()
                .filter(other -> other.id == repliedTo)
                .forEach(other -> json.set("reply_to_message", other.json.deepCopy()));
        keep(chat, true, text, json).buttons = buttons(call);
        return json;
    }

    private JsonNode edited(ObjectNode call) {
        long id = call.path("message_id").asLong(0);
        var found =
                in(call.path("chat_id").asString()).stream()
                        .filter(message -> message.id == id)
                        .findFirst();
        if (found.isEmpty()) return error("Bad Request: message to edit not found");
        var message = found.get();
        String text = call.path("text").asString();
        if (text.equals(message.text) && buttons(call).equals(message.buttons))
            return error("Bad Request: message is not modified");
        message.text = text;
        message.buttons = buttons(call);
        return message.json;
    }

    private static JsonNode buttons(ObjectNode call) {
        var rows = call.path("reply_markup").path("inline_keyboard");
        return rows.isArray() ? rows : JSON.createArrayNode();
    }

    private Message keep(String chat, boolean ours, String text, ObjectNode json) {
        long id = json.path("message_id").asLong(0);
        var message = new Message(id, ours, text, json, deaths);
        chats.computeIfAbsent(chat, _ -> new ArrayList<>()).add(message);
        notifyAll();
        return message;
    }

    private ObjectNode written(String chat, String person) {
        var message = message(chat);
        message.set("from", from(person));
        return message;
    }

    private ObjectNode message(String chat) {
        var message = JSON.createObjectNode();
        message.put("message_id", ++lastMessage).put("date", Instant.now().getEpochSecond());
        boolean group = chat.startsWith("-");
        var place = message.putObject("chat").put("id", Long.parseLong(chat));
        if (group) place.put("type", "supergroup").put("title", "Cán bộ");
        else place.put("type", "private").put("first_name", "Dân");
        return message;
    }

    private static JsonNode from(String person) {
        return JSON.createObjectNode()
                .put("id", Long.parseLong(person))
                .put("is_bot", false)
                .put("first_name", "Dân")
                .put("language_code", "vi");
    }

    @Override
    public void close() {
        buries();
        server.stop(0);
        doors.forEach(door -> door.stop(0));
    }
}
