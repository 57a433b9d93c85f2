package vn.nhipcau.sandbox;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The words of a message: its text or the caption of its media, with the limits they have. */
@SandboxOnly
@Component
class Captions {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final World world;

    Captions(World world) {
        this.world = world;
    }

    ObjectNode text(Arguments call) {
        if (!call.has("text")) throw Refusal.bad("message text is empty");
        var text = FormattedText.sent(call, "text", "parse_mode", "entities");
        if (text.isBlank()) throw Refusal.bad("text must be non-empty");
        if (text.codePoints() > 4096) throw Refusal.bad("message is too long");
        var content = JSON.createObjectNode().put("text", text.text());
        put(content, "entities", text);
        var preview = call.structure("link_preview_options", "link preview options");
        if (preview != null && preview.isObject()) content.set("link_preview_options", preview);
        return content;
    }

    void addTo(ObjectNode content, Arguments call) {
        if (!call.has("caption")) return;
        var caption = FormattedText.sent(call, "caption", "parse_mode", "caption_entities");
        if (caption.codePoints() > 1024) throw Refusal.bad("message caption is too long");
        if (caption.isBlank()) return;
        content.put("caption", caption.text());
        put(content, "caption_entities", caption);
    }

    /** What a person types. */
    ObjectNode typed(String field, String words) {
        var text = FormattedText.typed(words);
        var content = JSON.createObjectNode();
        if (text.isBlank()) return content;
        content.put(field, text.text());
        put(content, field.equals("text") ? "entities" : "caption_entities", text);
        return content;
    }

    private void put(ObjectNode content, String field, FormattedText text) {
        var entities = text.wire();
        if (entities == null) return;
        for (var entity : entities) {
            var person = world.person(entity.path("user").path("id").asLong(0));
            if (person != null) ((ObjectNode) entity).set("user", person.wire());
        }
        content.set(field, entities);
    }
}
