package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/** Puts messages into chats and tells the bot of those it may hear. */
@SandboxOnly
@Component
class Posts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final World world;
    private final Updates updates;

    Posts(World world, Updates updates) {
        this.world = world;
        this.updates = updates;
    }

    Message byBot(Chat chat, ObjectNode content, Markup markup, @Nullable Message replied) {
        var x = JSON.createObjectNode().put("out", true);
        if (replied != null) x.put("replyTo", replied.id());
        if (markup.keyboard() != null) x.set("keyboard", markup.keyboard());
        if (markup.inline() != null) {
            content.set(
                    "reply_markup",
                    JSON.createObjectNode().set("inline_keyboard", markup.inline()));
        }
        return world.add(chat, world.bot(), content, x);
    }

    Message byPerson(Person person, Chat chat, ObjectNode content, @Nullable Message replied) {
        if (chat.isPrivate() && !person.started()) world.save(person.asStarted());
        var x = JSON.createObjectNode().put("out", false);
        if (replied != null) x.put("replyTo", replied.id());
        var message = world.add(chat, person.wire(), content, x);
        tellBot("message", chat, message);
        return message;
    }

    /** A service message ("… joined"); the bot gets it while it is in the chat. */
    void service(Chat chat, ObjectNode from, ObjectNode content) {
        boolean out = from.path("is_bot").asBoolean(false);
        var message = world.add(chat, from, content, JSON.createObjectNode().put("out", out));
        tellBot("message", chat, message);
    }

    /**
     * An update about this message, if the bot may hear it; else the phones show that it cannot.
     */
    void tellBot(String type, Chat chat, Message message) {
        if (Hearing.hears(world, chat, message)) {
            updates.push(type, world.wire(message));
        } else if (chat.hasBot() && !message.isService()) {
            message.x().put("unheard", true);
            world.save(message);
        }
    }

    /** The bot's own place in a chat changed. */
    void botStatus(Chat chat, ObjectNode by, String before, String after) {
        var change = JSON.createObjectNode();
        change.set("chat", chat.wire());
        change.set("from", by);
        change.put("date", Instant.now().getEpochSecond());
        change.set("old_chat_member", membership(before));
        change.set("new_chat_member", membership(after));
        updates.push("my_chat_member", change);
    }

    private ObjectNode membership(String status) {
        var member = JSON.createObjectNode();
        member.set("user", world.bot());
        member.put("status", status);
        if (status.equals("kicked")) member.put("until_date", 0);
        return member;
    }
}
