package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * One message: the Bot API's Message as JSON, and under "x" what the Bot API does not show of it
 * (whether the bot wrote it, what it replies to, reactions, a keyboard it brought, the time the
 * phones show).
 */
record Message(long chat, int id, ObjectNode body) {
    /** What kinds of content a message has, the telling field first. */
    private static final List<String> KINDS =
            List.of(
                    "text",
                    "photo",
                    "animation",
                    "document",
                    "video",
                    "voice",
                    "audio",
                    "video_note",
                    "sticker",
                    "venue",
                    "location",
                    "contact",
                    "poll",
                    "dice");

    private static final List<String> CONTENT =
            List.of("entities", "caption", "caption_entities", "link_preview_options");

    ObjectNode x() {
        return (ObjectNode) body.get("x");
    }

    boolean byBot() {
        return x().path("out").asBoolean(false);
    }

    int replyTo() {
        return x().path("replyTo").asInt(0);
    }

    String kind() {
        return KINDS.stream().filter(body::has).findFirst().orElse("service");
    }

    boolean isService() {
        return kind().equals("service");
    }

    String text() {
        return body.path("text").asString(body.path("caption").asString(""));
    }

    @Nullable JsonNode inlineKeyboard() {
        return body.path("reply_markup").get("inline_keyboard");
    }

    /** A copy of what it says, without who said it where. */
    ObjectNode content() {
        var content = JsonNodeFactory.instance.objectNode();
        for (String field : KINDS)
            if (body.has(field)) content.set(field, body.get(field).deepCopy());
        for (String field : CONTENT)
            if (body.has(field)) content.set(field, body.get(field).deepCopy());
        return content;
    }

    /** Takes all content out, so that other content can be put in. */
    void empty() {
        body.remove(KINDS);
        body.remove(CONTENT);
    }

    /** As the Bot API's Message, without the message it replies to. */
    ObjectNode wire() {
        var wire = body.deepCopy();
        wire.remove("x");
        return wire;
    }
}
