package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody with a phone.
 *
 * @param started has written to the bot at least once; before that the bot may not write to them
 * @param blocked has blocked the bot
 */
record Person(
        long id,
        String name,
        @Nullable String username,
        String language,
        boolean started,
        boolean blocked) {

    Person asStarted() {
        return new Person(id, name, username, language, true, blocked);
    }

    Person withBlocked(boolean now) {
        return new Person(id, name, username, language, started, now);
    }

    /** As the Bot API's User. */
    ObjectNode wire() {
        var user = JsonNodeFactory.instance.objectNode();
        user.put("id", id).put("is_bot", false).put("first_name", name);
        if (username != null) user.put("username", username);
        return user.put("language_code", language);
    }
}
