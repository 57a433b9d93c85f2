package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

/** Finds the chat and the messages a method names, and says no where the bot may not reach them. */
@SandboxOnly
@Component
class Addressing {
    private final World world;
    private final Posts posts;

    Addressing(World world, Posts posts) {
        this.world = world;
        this.posts = posts;
    }

    /** The chat, if the bot may look at it. */
    Chat chat(Arguments call, String field) {
        if (!call.has(field)) throw Refusal.bad("chat_id is empty");
        var chat = world.chat(call.id(field));
        if (chat == null) throw Refusal.bad("chat not found");
        if (chat.bot().equals("kicked")) {
            throw Refusal.forbidden("bot was kicked from the " + kind(chat) + " chat");
        }
        return chat;
    }

    /** The chat, if the bot may write there. */
    Chat writable(Arguments call) {
        var chat = chat(call, "chat_id");
        if (chat.bot().equals("left")) {
            throw Refusal.forbidden("bot is not a member of the " + kind(chat) + " chat");
        }
        var person = chat.isPrivate() ? world.person(chat.id()) : null;
        if (person == null) return chat;
        if (!person.started()) {
            throw Refusal.forbidden("bot can't initiate conversation with a user");
        }
        if (person.blocked()) throw Refusal.forbidden("bot was blocked by the user");
        return chat;
    }

    private static String kind(Chat chat) {
        return chat.isSupergroup() ? "supergroup" : "group";
    }

    Message message(Chat chat, Arguments call, String what) {
        var message = world.message(chat.id(), (int) call.id("message_id"));
        if (message == null) throw Refusal.bad(what + " not found");
        return message;
    }

    /** The common end of every method that sends one message. */
    ObjectNode send(Arguments call, ObjectNode content) {
        var markup = Markup.of(call);
        var chat = writable(call);
        checkThread(call, chat);
        var replied = replied(call, chat);
        return world.wire(posts.byBot(chat, content, markup.fitting(chat), replied));
    }

    void checkThread(Arguments call, Chat chat) {
        if (call.number("message_thread_id", 0) > 0 && chat.isPrivate()) {
            throw Refusal.bad("message thread not found");
        }
    }

    /** The message that reply_parameters (or their old form) name. */
    @Nullable Message replied(Arguments call, Chat chat) {
        var given = call.structure("reply_parameters", "reply parameters");
        if (given == null && !call.has("reply_to_message_id")) return null;
        if (given != null && !given.isObject()) {
            throw Refusal.bad("object expected as reply parameters");
        }
        var parameters = given == null ? call : call.inside(given);
        long id = parameters.id(given == null ? "reply_to_message_id" : "message_id");
        if (given != null && !parameters.has("message_id")) {
            throw Refusal.bad("can't find field \"message_id\"");
        }
        var message = world.message(chat.id(), (int) id);
        if (message != null) {
            String quote = parameters.text("quote");
            if (!message.text().contains(quote)) throw Refusal.bad("QUOTE_TEXT_INVALID");
            return message;
        }
        if (parameters.flag("allow_sending_without_reply")) return null;
        throw Refusal.bad("message to be replied not found");
    }
}
