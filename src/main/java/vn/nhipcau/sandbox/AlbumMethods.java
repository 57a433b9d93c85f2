package vn.nhipcau.sandbox;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** sendMediaGroup: two to ten media that appear as one. */
@SandboxOnly
@Component
class AlbumMethods implements BotMethods {
    private static final Set<String> KINDS = Set.of("photo", "video", "audio", "document");

    private final World world;
    private final Addressing addressing;
    private final Captions captions;
    private final Media media;
    private final Posts posts;

    AlbumMethods(World world, Addressing addressing, Captions captions, Media media, Posts posts) {
        this.world = world;
        this.addressing = addressing;
        this.captions = captions;
        this.media = media;
        this.posts = posts;
    }

    @Override
    public Map<String, Function<Arguments, Object>> methods() {
        return Map.of("sendMediaGroup", this::send);
    }

    private Object send(Arguments call) {
        var items = call.structure("media", "media");
        if (items == null) throw Refusal.bad("parameter \"media\" is required");
        if (!items.isArray()) throw Refusal.bad("expected an Array of InputMedia");
        if (items.isEmpty()) throw Refusal.bad("there are no messages to send");
        if (items.size() > 10) throw Refusal.bad("too many messages to send as an album");
        checkMix(items);
        var chat = addressing.writable(call);
        addressing.checkThread(call, chat);
        var replied = addressing.replied(call, chat);
        var contents = new ArrayList<ObjectNode>();
        for (JsonNode item : items) contents.add(content(call, item));
        String album = Long.toString(10_000_000_000L + world.next("counter:album"));
        List<ObjectNode> sent = new ArrayList<>();
        for (var content : contents) {
            if (contents.size() > 1) content.put("media_group_id", album);
            sent.add(world.wire(posts.byBot(chat, content, Markup.NONE, replied)));
        }
        return sent;
    }

    private static void checkMix(JsonNode items) {
        var kinds = new ArrayList<String>();
        for (JsonNode item : items) {
            String kind = item.path("type").asString("");
            if (!KINDS.contains(kind)) {
                throw Refusal.bad(
                        "can't parse InputMedia: type \"%s\" can't be used in sendMediaGroup"
                                .formatted(kind));
            }
            if (!kinds.contains(kind)) kinds.add(kind);
        }
        if (kinds.size() > 1 && (kinds.contains("document") || kinds.contains("audio"))) {
            throw Refusal.bad("can't use the media of the specified type in the album");
        }
    }

    private ObjectNode content(Arguments call, JsonNode item) {
        var one = call.inside(item);
        var content = media.sent(one, "media", item.path("type").asString(""));
        captions.addTo(content, one);
        return content;
    }
}
