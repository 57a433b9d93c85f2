package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.nhipcau.chat.IncomingUpdate.Chat;
import vn.nhipcau.chat.IncomingUpdate.Sender;
import vn.nhipcau.chat.MessageContent;

import java.util.ArrayList;

/** Who speaks, where, and in answer to what. */
final class Participants {
    private Participants() {}

    /** The chat of a message or membership; null for channels and what is no chat. */
    static @Nullable Chat chat(JsonNode message) {
        JsonNode chat = Json.object(message, "chat");
        String id = Json.id(chat, "id");
        if (id == null) return null;
        return switch (Json.words(chat, "type")) {
            case "private" -> new Chat(id, thread(message), false, "");
            case "group", "supergroup" -> new Chat(id, thread(message), true, title(chat));
            default -> null;
        };
    }

    // With the name by which everybody finds it, if it is a public group.
    private static String title(@Nullable JsonNode chat) {
        String title = Json.words(chat, "title");
        String name = Json.string(chat, "username");
        return name == null || name.isEmpty() ? title : title + Chat.PUBLIC + name + ")";
    }

    // Replies in ordinary groups carry a thread id as well; only a topic is a place of its own.
    private static @Nullable String thread(JsonNode message) {
        return Json.isTrue(message, "is_topic_message")
                ? Json.id(message, "message_thread_id")
                : null;
    }

    /** Who wrote a message; the group itself for an administrator who hides in it. */
    static @Nullable Sender sender(JsonNode message) {
        JsonNode as = Json.object(message, "sender_chat");
        String asId = Json.id(as, "id");
        if (asId != null && asId.equals(Json.id(Json.object(message, "chat"), "id"))) {
            String title = Json.string(message, "author_signature");
            return new Sender(
                    asId, title != null ? title : Json.words(as, "title"), null, false, true);
        }
        return user(Json.object(message, "from"));
    }

    /** A {@code User}; null if it is none. */
    static @Nullable Sender user(@Nullable JsonNode user) {
        String id = Json.id(user, "id");
        if (id == null) return null;
        String name = (Json.words(user, "first_name") + " " + Json.words(user, "last_name"));
        return new Sender(
                id,
                name.strip(),
                Json.string(user, "language_code"),
                Json.isTrue(user, "is_bot"),
                false);
    }

    /** People who came to a group or left it; null if it is about nobody but programs. */
    static MessageContent.@Nullable Unusable members(JsonNode message) {
        String left = person(Json.object(message, "left_chat_member"));
        if (left != null) return new MessageContent.Unusable(MessageContent.Unusable.LEFT + left);
        var came = new ArrayList<String>();
        for (JsonNode member : message.path("new_chat_members")) {
            String id = person(member);
            if (id != null) came.add(id);
        }
        return came.isEmpty()
                ? null
                : new MessageContent.Unusable(
                        MessageContent.Unusable.CAME + String.join(",", came));
    }

    private static @Nullable String person(@Nullable JsonNode user) {
        var found = user(user);
        return found == null || found.bot() ? null : found.externalId();
    }

    /** The message that a message answers; the head of a topic is none. */
    static @Nullable String replyTo(JsonNode message) {
        JsonNode answered = Json.object(message, "reply_to_message");
        if (answered == null || Json.has(answered, "forum_topic_created")) return null;
        String id = Json.id(answered, "message_id");
        return id == null || id.equals(thread(message)) ? null : id;
    }
}
