package vn.nhipcau.sandbox;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The bot deletes, copies, forwards, pins, and reacts to messages. */
@SandboxOnly
@Component
class MessageMethods implements BotMethods {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long DELETABLE = 48 * 3600;
    private static final Set<String> REACTIONS =
            Set.of(
                    ("❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆"
                                    + " 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒"
                                    + " 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡")
                            .split(" "));

    private final World world;
    private final Addressing addressing;
    private final Captions captions;
    private final Posts posts;

    MessageMethods(World world, Addressing addressing, Captions captions, Posts posts) {
        this.world = world;
        this.addressing = addressing;
        this.captions = captions;
        this.posts = posts;
    }

    @Override
    public Map<String, Function<Arguments, Object>> methods() {
        var methods = new HashMap<String, Function<Arguments, Object>>();
        methods.put("deleteMessage", this::delete);
        methods.put("deleteMessages", this::deleteAll);
        methods.put("copyMessage", this::copy);
        methods.put("forwardMessage", this::forward);
        methods.put("pinChatMessage", this::pin);
        methods.put("unpinChatMessage", this::unpin);
        methods.put("unpinAllChatMessages", this::unpin);
        methods.put("setMessageReaction", this::react);
        return methods;
    }

    private Object delete(Arguments call) {
        var chat = addressing.chat(call, "chat_id");
        var message = addressing.message(chat, call, "message to delete");
        if (!mayDelete(chat, message)) throw Refusal.bad("message can't be deleted");
        world.delete(message);
        return true;
    }

    private boolean mayDelete(Chat chat, Message message) {
        boolean recent =
                Instant.now().getEpochSecond() - message.body().path("date").asLong(0) < DELETABLE;
        if (chat.bot().equals("administrator")) return true;
        return recent && (message.byBot() || chat.isPrivate());
    }

    private Object deleteAll(Arguments call) {
        var chat = addressing.chat(call, "chat_id");
        var ids = call.structure("message_ids", "message_ids");
        if (ids == null || ids.isEmpty()) {
            throw Refusal.bad("message identifiers are not specified");
        }
        if (ids.size() > 100) throw Refusal.bad("too many message identifiers specified");
        for (JsonNode id : ids) {
            var message = world.message(chat.id(), id.asInt(0));
            if (message != null && mayDelete(chat, message)) world.delete(message);
        }
        return true;
    }

    private Object copy(Arguments call) {
        var message = source(call, "message to copy", "message can't be copied");
        var content = message.content();
        if (call.has("caption") && !message.kind().equals("text")) {
            content.remove(List.of("caption", "caption_entities"));
            captions.addTo(content, call);
        }
        var sent = addressing.send(call, content);
        return JSON.createObjectNode().put("message_id", sent.path("message_id").asInt());
    }

    private Object forward(Arguments call) {
        var message = source(call, "message to forward", "message can't be forwarded");
        return world.wire(
                posts.byBot(addressing.writable(call), forwarded(message), Markup.NONE, null));
    }

    /** The content of a message with where it came from. */
    static ObjectNode forwarded(Message message) {
        var content = message.content();
        var origin = message.body().get("forward_origin");
        if (origin == null) {
            origin =
                    JSON.createObjectNode()
                            .put("type", "user")
                            .put("date", message.body().path("date").asLong(0));
            ((ObjectNode) origin).set("sender_user", message.body().path("from").deepCopy());
        }
        content.set("forward_origin", origin);
        return content;
    }

    private Message source(Arguments call, String what, String cannot) {
        if (!call.has("from_chat_id")) throw Refusal.bad("parameter \"from_chat_id\" is required");
        var message = addressing.message(addressing.chat(call, "from_chat_id"), call, what);
        if (message.isService()) throw Refusal.bad(cannot);
        return message;
    }

    private Object pin(Arguments call) {
        var chat = addressing.writable(call);
        var message = addressing.message(chat, call, "message to pin");
        checkPinRights(chat);
        if (message.isService()) throw Refusal.bad("message can't be pinned");
        if (chat.pinned() == message.id()) return true;
        world.save(chat.withPinned(message.id()));
        var service = JSON.createObjectNode();
        service.set("pinned_message", message.wire());
        posts.service(chat, world.bot(), service);
        return true;
    }

    private Object unpin(Arguments call) {
        var chat = addressing.writable(call);
        checkPinRights(chat);
        if (chat.pinned() == 0) throw Refusal.bad("message to unpin not found");
        world.save(chat.withPinned(0));
        return true;
    }

    private static void checkPinRights(Chat chat) {
        if (!chat.isPrivate() && !chat.bot().equals("administrator")) {
            throw Refusal.bad("not enough rights to manage pinned messages in the chat");
        }
    }

    private Object react(Arguments call) {
        var given = call.structure("reaction", "reaction types");
        var emojis = new ArrayList<String>();
        if (given != null) {
            if (!given.isArray()) throw Refusal.bad("expected an Array of ReactionType");
            for (JsonNode reaction : given) {
                String type = reaction.path("type").asString("");
                if (!Set.of("emoji", "custom_emoji", "paid").contains(type)) {
                    throw Refusal.bad("can't parse ReactionType: invalid reaction type specified");
                }
                emojis.add(reaction.path("emoji").asString("").replace("\uFE0F", ""));
            }
        }
        var chat = addressing.chat(call, "chat_id");
        var message = addressing.message(chat, call, "message to react");
        if (emojis.size() > 1) throw Refusal.bad("REACTIONS_TOO_MANY");
        if (!REACTIONS.containsAll(emojis)) throw Refusal.bad("REACTION_INVALID");
        message.x().set("reactions", JSON.valueToTree(emojis));
        world.save(message);
        return true;
    }
}
