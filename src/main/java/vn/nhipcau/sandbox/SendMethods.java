package vn.nhipcau.sandbox;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** sendMessage and its sisters for one photo, place, contact and so on. */
@SandboxOnly
@Component
class SendMethods implements BotMethods {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> ACTIONS =
            Set.of(
                    "typing",
                    "upload_photo",
                    "record_video",
                    "upload_video",
                    "record_voice",
                    "upload_voice",
                    "upload_document",
                    "choose_sticker",
                    "find_location",
                    "record_video_note",
                    "upload_video_note");

    private final World world;
    private final Addressing addressing;
    private final Captions captions;
    private final Media media;

    SendMethods(World world, Addressing addressing, Captions captions, Media media) {
        this.world = world;
        this.addressing = addressing;
        this.captions = captions;
        this.media = media;
    }

    @Override
    public Map<String, Function<Arguments, Object>> methods() {
        var methods = new HashMap<String, Function<Arguments, Object>>();
        methods.put("sendMessage", call -> addressing.send(call, captions.text(call)));
        methods.put("sendLocation", call -> addressing.send(call, place(call)));
        methods.put("sendVenue", call -> addressing.send(call, venue(call)));
        methods.put("sendContact", call -> addressing.send(call, contact(call)));
        methods.put("sendChatAction", this::action);
        for (String kind : Media.KINDS) {
            String name =
                    "send" + kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
            methods.put(name, call -> addressing.send(call, file(call, kind)));
        }
        return methods;
    }

    private ObjectNode file(Arguments call, String kind) {
        addressing.writable(call);
        var content = media.sent(call, kind, kind);
        if (!kind.equals("sticker")) captions.addTo(content, call);
        return content;
    }

    private static ObjectNode place(Arguments call) {
        double latitude = coordinate(call, "latitude", 90);
        double longitude = coordinate(call, "longitude", 180);
        var content = JSON.createObjectNode();
        content.putObject("location").put("latitude", latitude).put("longitude", longitude);
        return content;
    }

    private static double coordinate(Arguments call, String name, int most) {
        if (!call.has(name)) throw Refusal.bad(name + " is empty");
        try {
            double value = Double.parseDouble(call.text(name));
            if (Math.abs(value) <= most) return value;
        } catch (NumberFormatException odd) {
            // said below
        }
        throw Refusal.bad("wrong location");
    }

    private static ObjectNode venue(Arguments call) {
        var content = place(call);
        if (!call.has("title")) throw Refusal.bad("VENUE_TITLE_EMPTY");
        var venue = JSON.createObjectNode();
        venue.set("location", content.path("location").deepCopy());
        venue.put("title", call.text("title")).put("address", call.text("address"));
        content.set("venue", venue);
        return content;
    }

    private static ObjectNode contact(Arguments call) {
        var content = JSON.createObjectNode();
        var contact = content.putObject("contact");
        for (String field : new String[] {"phone_number", "first_name"}) {
            if (!call.has(field)) throw Refusal.bad("parameter \"" + field + "\" is required");
            contact.put(field, call.text(field));
        }
        if (call.has("last_name")) contact.put("last_name", call.text("last_name"));
        return content;
    }

    private Object action(Arguments call) {
        if (!ACTIONS.contains(call.text("action"))) {
            throw Refusal.bad("wrong parameter action in request");
        }
        var chat = addressing.writable(call);
        world.tell(
                "action",
                JSON.createObjectNode().put("chat", chat.id()).put("action", call.text("action")));
        return true;
    }
}
