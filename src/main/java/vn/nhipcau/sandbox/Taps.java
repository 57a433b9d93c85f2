package vn.nhipcau.sandbox;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Taps on inline buttons: a callback query for the bot, and its answer back to the phone. An answer
 * counts within half a minute and once.
 */
@SandboxOnly
@Component
class Taps implements BotMethods {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PATIENCE = 30;
    private static final long ACCESSIBLE = 48 * 3600;

    private record Tap(String id, long person, long chat, int message, long at) {}

    private final World world;
    private final Updates updates;
    private final Journal journal;
    private final Map<String, Tap> open = new HashMap<>();

    Taps(World world, Updates updates, Journal journal) {
        this.world = world;
        this.updates = updates;
        this.journal = journal;
        journal.found()
                .forEach(
                        (name, value) -> {
                            if (!name.startsWith("tap:")) return;
                            var tap = JSON.treeToValue(value, Tap.class);
                            open.put(tap.id(), tap);
                        });
    }

    @Override
    public Map<String, Function<Arguments, Object>> methods() {
        return Map.of("answerCallbackQuery", this::answer);
    }

    /** Somebody taps a button with data; gives the id of the callback query. */
    String tap(Person person, Message message, String data) {
        long now = Instant.now().getEpochSecond();
        forgetOld(now);
        String id =
                Long.toString(4_000_000_000_000_000_000L + world.next("counter:tap") * 104_729L);
        var tap = new Tap(id, person.id(), message.chat(), message.id(), now);
        open.put(id, tap);
        journal.put("tap:" + id, tap);
        var query = JSON.createObjectNode().put("id", id);
        query.set("from", person.wire());
        query.set("message", seenBy(message, now));
        query.put("chat_instance", Long.toString(message.chat() * 7_919L + 1)).put("data", data);
        updates.push("callback_query", query);
        return id;
    }

    /** Of a message older than two days the bot gets only its place. */
    private JsonNode seenBy(Message message, long now) {
        var wire = world.wire(message);
        if (now - message.body().path("date").asLong(0) <= ACCESSIBLE) return wire;
        var place = JSON.createObjectNode().put("message_id", message.id()).put("date", 0);
        place.set("chat", wire.path("chat"));
        return place;
    }

    private void forgetOld(long now) {
        open.values()
                .removeIf(
                        tap -> {
                            boolean old = now - tap.at() > PATIENCE;
                            if (old) journal.remove("tap:" + tap.id());
                            return old;
                        });
    }

    private Object answer(Arguments call) {
        forgetOld(Instant.now().getEpochSecond());
        String text = call.text("text");
        if (text.codePointCount(0, text.length()) > 200) throw Refusal.bad("MESSAGE_TOO_LONG");
        var tap = open.remove(call.text("callback_query_id"));
        if (tap == null) {
            throw Refusal.bad(
                    "query is too old and response timeout expired or query ID is invalid");
        }
        journal.remove("tap:" + tap.id());
        world.tell(
                "answer",
                JSON.createObjectNode()
                        .put("tap", tap.id())
                        .put("person", tap.person())
                        .put("chat", tap.chat())
                        .put("message", tap.message())
                        .put("text", text)
                        .put("alert", call.flag("show_alert"))
                        .put("url", call.text("url")));
        return true;
    }
}
