package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Everything there is: people, chats, messages. Every change runs inside {@link #change}, one at a
 * time; it is in the journal, and the phones are told, before it is answered for.
 */
@SandboxOnly
@Component
class World {
    private static final JsonMapper JSON = JsonMapper.shared();

    final long botId;
    private final SandboxSettings settings;
    private final Journal journal;
    private final LiveEvents live;
    private final Map<Long, Person> people = new LinkedHashMap<>();
    private final Map<Long, Chat> chats = new LinkedHashMap<>();
    private final Map<Long, NavigableMap<Integer, Message>> messages = new LinkedHashMap<>();
    private final Map<String, Long> counters = new LinkedHashMap<>();
    private final List<ObjectNode> news = new ArrayList<>();

    World(SandboxSettings settings, Journal journal, LiveEvents live) {
        this.settings = settings;
        this.journal = journal;
        this.live = live;
        botId = settings.botId();
        journal.found().forEach(this::recall);
    }

    private void recall(String name, JsonNode value) {
        String kind = name.substring(0, name.indexOf(':') + 1);
        switch (kind) {
            case "person:" -> {
                var person = JSON.treeToValue(value, Person.class);
                people.put(person.id(), person);
            }
            case "chat:" -> {
                var chat = JSON.treeToValue(value, Chat.class);
                chats.put(chat.id(), chat);
            }
            case "message:" -> {
                String[] parts = name.split(":");
                var message =
                        new Message(
                                Long.parseLong(parts[1]),
                                Integer.parseInt(parts[2]),
                                (ObjectNode) value);
                messagesOf(message.chat()).put(message.id(), message);
            }
            case "counter:" -> counters.put(name, value.asLong());
            default -> {} // somebody else's
        }
    }

    /** Runs a change (or anything that looks at more than one thing) alone. */
    synchronized <T extends @Nullable Object> T change(Supplier<T> what) {
        try {
            return what.get();
        } finally {
            settle();
        }
    }

    /** Makes what has happened so far lasting and visible; for changes that go on to wait. */
    void settle() {
        journal.commit();
        news.forEach(live::publish);
        news.clear();
    }

    boolean isNew() {
        return people.isEmpty();
    }

    // people and chats

    Collection<Person> people() {
        return people.values();
    }

    Collection<Chat> chats() {
        return chats.values();
    }

    @Nullable Person person(long id) {
        return people.get(id);
    }

    @Nullable Chat chat(long id) {
        return chats.get(id);
    }

    void save(Person person) {
        people.put(person.id(), person);
        journal.put("person:" + person.id(), person);
        tell("person", JSON.valueToTree(person));
    }

    void save(Chat chat) {
        remember(chat);
        tell("chat", JSON.valueToTree(chat));
    }

    private void remember(Chat chat) {
        chats.put(chat.id(), chat);
        journal.put("chat:" + chat.id(), chat);
    }

    /** The bot as a User; its displayed name may have been changed by itself. */
    ObjectNode bot() {
        var bot = JSON.createObjectNode();
        bot.put("id", botId).put("is_bot", true);
        bot.put("first_name", settings.botName()).put("username", settings.botUsername());
        return bot;
    }

    String botUsername() {
        return settings.botUsername();
    }

    // messages

    NavigableMap<Integer, Message> messagesOf(long chat) {
        return messages.computeIfAbsent(chat, ignored -> new TreeMap<>());
    }

    @Nullable Message message(long chat, int id) {
        return messagesOf(chat).get(id);
    }

    /** Puts a new message at the end of its chat; private chats and basic groups count together. */
    Message add(Chat chat, ObjectNode from, ObjectNode content, ObjectNode x) {
        int id = nextMessageId(chat);
        var body = JSON.createObjectNode();
        body.put("message_id", id);
        body.set("from", from);
        body.set("chat", chat.wire());
        body.put("date", Instant.now().getEpochSecond());
        body.setAll(content);
        x.put("shown", Instant.now().getEpochSecond() + counter("counter:shown-offset"));
        body.set("x", x);
        var message = new Message(chat.id(), id, body);
        messagesOf(chat.id()).put(id, message);
        save(message);
        return message;
    }

    private int nextMessageId(Chat chat) {
        if (!chat.isSupergroup()) return (int) next("counter:message");
        var current = chats.getOrDefault(chat.id(), chat);
        remember(current.withLastMessage(current.lastMessage() + 1));
        return current.lastMessage() + 1;
    }

    /** A message was made or changed. */
    void save(Message message) {
        journal.put("message:" + message.chat() + ":" + message.id(), message.body());
        tell("message", onPhone(message));
    }

    void delete(Message message) {
        messagesOf(message.chat()).remove(message.id());
        journal.remove("message:" + message.chat() + ":" + message.id());
        var gone = JSON.createObjectNode();
        gone.put("chat", message.chat()).put("message", message.id());
        tell("deleted", gone);
    }

    /** As the bot gets it: with the message it replies to as that is now, one level deep. */
    ObjectNode wire(Message message) {
        var wire = message.wire();
        var replied = message(message.chat(), message.replyTo());
        if (replied != null) wire.set("reply_to_message", replied.wire());
        return wire;
    }

    /** As a phone gets it: what the bot gets and "x". */
    ObjectNode onPhone(Message message) {
        var phone = wire(message);
        phone.set("x", message.x().deepCopy());
        return phone;
    }

    // counters and news

    long counter(String name) {
        return counters.getOrDefault(name, 0L);
    }

    void setCounter(String name, long value) {
        counters.put(name, value);
        journal.put(name, value);
    }

    long next(String name) {
        setCounter(name, counter(name) + 1);
        return counter(name);
    }

    /** Tells the phones something, once the change is settled. */
    void tell(String type, ObjectNode what) {
        var event = JSON.createObjectNode();
        event.put("type", type);
        event.set("is", what.deepCopy());
        news.add(event);
    }
}
