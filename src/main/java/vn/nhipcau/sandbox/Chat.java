package vn.nhipcau.sandbox;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A conversation: a person's private chat with the bot (same id as the person) or a group.
 *
 * @param type private, group or supergroup, as the Bot API says it
 * @param members people's ids and what they are in it (creator, administrator, member)
 * @param bot what the bot is in it (member, administrator, left, kicked)
 * @param lastMessage the newest message id of a supergroup, which counts its own
 * @param pinned the pinned message's id, 0 if there is none
 */
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
record Chat(
        long id,
        String type,
        @Nullable String title,
        Map<Long, String> members,
        String bot,
        int lastMessage,
        int pinned) {

    static Chat ofPerson(Person person) {
        return new Chat(
                person.id(),
                "private",
                person.name(),
                Map.of(person.id(), "member"),
                "member",
                0,
                0);
    }

    boolean isPrivate() {
        return type.equals("private");
    }

    boolean isSupergroup() {
        return type.equals("supergroup");
    }

    boolean hasBot() {
        return !bot.equals("left") && !bot.equals("kicked");
    }

    Chat withBot(String status) {
        return new Chat(id, type, title, members, status, lastMessage, pinned);
    }

    Chat withLastMessage(int message) {
        return new Chat(id, type, title, members, bot, message, pinned);
    }

    Chat withPinned(int message) {
        return new Chat(id, type, title, members, bot, lastMessage, message);
    }

    Chat withMember(long person, @Nullable String status) {
        var changed = new LinkedHashMap<>(members);
        if (status == null) changed.remove(person);
        else changed.put(person, status);
        return new Chat(id, type, title, changed, bot, lastMessage, pinned);
    }

    /** As the Bot API's Chat. */
    ObjectNode wire() {
        var chat = JsonNodeFactory.instance.objectNode();
        chat.put("id", id);
        if (isPrivate()) chat.put("first_name", title);
        else chat.put("title", title);
        chat.put("type", type);
        if (type.equals("group")) chat.put("all_members_are_administrators", false);
        return chat;
    }
}
