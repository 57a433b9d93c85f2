package vn.nhipcau.sandbox;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The bot changes messages it has sent. */
@SandboxOnly
@Component
class EditMethods implements BotMethods {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> WITH_CAPTION =
            List.of("photo", "document", "video", "voice", "audio", "animation");

    private final World world;
    private final Addressing addressing;
    private final Captions captions;
    private final Media media;

    EditMethods(World world, Addressing addressing, Captions captions, Media media) {
        this.world = world;
        this.addressing = addressing;
        this.captions = captions;
        this.media = media;
    }

    @Override
    public Map<String, Function<Arguments, Object>> methods() {
        return Map.of(
                "editMessageText", this::text,
                "editMessageCaption", this::caption,
                "editMessageReplyMarkup", this::markup,
                "editMessageMedia", this::media);
    }

    private Object text(Arguments call) {
        var content = captions.text(call);
        var markup = Markup.inlineOf(call);
        var message = toEdit(call);
        if (!message.kind().equals("text")) {
            throw Refusal.bad("there is no text in the message to edit");
        }
        return edit(message, content, markup);
    }

    private Object caption(Arguments call) {
        var markup = Markup.inlineOf(call);
        var message = toEdit(call);
        if (!WITH_CAPTION.contains(message.kind())) {
            throw Refusal.bad("there is no caption in the message to edit");
        }
        var content = message.content();
        content.remove(List.of("caption", "caption_entities"));
        captions.addTo(content, call);
        return edit(message, content, markup);
    }

    private Object markup(Arguments call) {
        var markup = Markup.inlineOf(call);
        var message = toEdit(call);
        return edit(message, message.content(), markup);
    }

    private Object media(Arguments call) {
        var markup = Markup.inlineOf(call);
        var given = call.structure("media", "input media");
        if (given == null || !given.isObject())
            throw Refusal.bad("parameter \"media\" is required");
        String kind = given.path("type").asString("");
        if (!WITH_CAPTION.contains(kind) || kind.equals("voice")) {
            throw Refusal.bad("can't parse InputMedia: type \"%s\" is unsupported".formatted(kind));
        }
        var message = toEdit(call);
        boolean withMedia =
                WITH_CAPTION.contains(message.kind()) && !message.kind().equals("voice");
        if (!message.kind().equals("text") && !withMedia) {
            throw Refusal.bad("message media can't be edited");
        }
        var content = media.sent(call.inside(given), "media", kind);
        captions.addTo(content, call.inside(given));
        return edit(message, content, markup);
    }

    private Message toEdit(Arguments call) {
        if (!call.has("chat_id") && !call.has("message_id")) {
            throw Refusal.bad("message identifier is not specified");
        }
        var chat = addressing.chat(call, "chat_id");
        if (chat.bot().equals("left")) {
            throw Refusal.forbidden("bot is not a member of the " + chat.type() + " chat");
        }
        var message = addressing.message(chat, call, "message to edit");
        boolean forwarded = message.body().has("forward_origin");
        if (!message.byBot() || message.isService() || forwarded || message.x().has("keyboard")) {
            throw Refusal.bad("message can't be edited");
        }
        return message;
    }

    private ObjectNode edit(Message message, ObjectNode content, Markup markup) {
        var before = message.content();
        boolean sameButtons = Objects.equals(message.inlineKeyboard(), markup.inline());
        if (sameButtons && before.equals(content)) {
            throw Refusal.bad(
                    "message is not modified: specified new message content and reply markup are"
                            + " exactly the same as a current content and reply markup of the message");
        }
        message.empty();
        message.body().setAll(content);
        message.body().remove("reply_markup");
        if (markup.inline() != null) {
            message.body()
                    .set(
                            "reply_markup",
                            JSON.createObjectNode().set("inline_keyboard", markup.inline()));
        }
        message.body().put("edit_date", Instant.now().getEpochSecond());
        if (!before.equals(content)) message.x().put("edited", true);
        world.save(message);
        return world.wire(message);
    }
}
