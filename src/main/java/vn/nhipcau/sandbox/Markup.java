package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The buttons a message brings, checked as the real server does.
 *
 * @param inline the rows under the message, or null
 * @param keyboard what is to become of the keyboard under the input (keyboard, remove_keyboard,
 *     force_reply), or null
 */
record Markup(@Nullable ArrayNode inline, @Nullable ObjectNode keyboard) {
    private static final JsonMapper JSON = JsonMapper.shared();
    static final Markup NONE = new Markup(null, null);
    private static final List<String> ACTIONS =
            List.of(
                    "url",
                    "callback_data",
                    "callback_game",
                    "pay",
                    "switch_inline_query",
                    "switch_inline_query_chosen_chat",
                    "switch_inline_query_current_chat",
                    "login_url",
                    "web_app",
                    "copy_text");
    private static final Pattern PERSON = Pattern.compile("tg:(//)?user\\?id=\\d+");

    static Markup of(Arguments call) {
        var given = call.structure("reply_markup", "reply keyboard markup");
        if (given == null) return NONE;
        if (!given.isObject()) throw Refusal.bad("object expected as reply markup");
        if (given.has("inline_keyboard"))
            return new Markup(inline(given.path("inline_keyboard")), null);
        var keyboard = ((ObjectNode) given).deepCopy();
        if (keyboard.has("keyboard")) keyboard.set("keyboard", keys(keyboard.path("keyboard")));
        boolean says =
                keyboard.has("keyboard")
                        || keyboard.path("remove_keyboard").asBoolean(false)
                        || keyboard.path("force_reply").asBoolean(false);
        return says ? new Markup(null, keyboard) : NONE;
    }

    /** For edits, which take inline keyboards only. */
    static Markup inlineOf(Arguments call) {
        var markup = of(call);
        if (markup.keyboard != null) throw Refusal.bad("inline keyboard expected");
        return markup;
    }

    private static ArrayNode keys(JsonNode rows) {
        if (!rows.isArray()) throw Refusal.bad("field \"keyboard\" must be of type Array");
        var checked = JSON.createArrayNode();
        for (JsonNode row : rows) {
            if (!row.isArray()) {
                throw Refusal.bad("field \"keyboard\" must be an Array of Arrays");
            }
            var keys = JSON.createArrayNode();
            for (JsonNode key : row) {
                var button =
                        key.isString() ? JSON.createObjectNode().put("text", key.asString()) : key;
                if (!button.path("text").isString()) {
                    throw Refusal.bad("can't parse keyboard button: Can't find field \"text\"");
                }
                if (!button.path("text").asString("").isEmpty()) keys.add(button);
            }
            if (!keys.isEmpty()) checked.add(keys);
        }
        return checked;
    }

    private static @Nullable ArrayNode inline(JsonNode rows) {
        if (!rows.isArray()) throw Refusal.bad("field \"inline_keyboard\" must be of type Array");
        var checked = JSON.createArrayNode();
        int count = 0;
        for (JsonNode row : rows) {
            if (!row.isArray()) {
                throw Refusal.bad("field \"inline_keyboard\" must be an Array of Arrays");
            }
            var buttons = JSON.createArrayNode();
            for (JsonNode button : row) {
                var one = button(button);
                if (!one.path("text").asString("").isEmpty()) buttons.add(one);
            }
            count += buttons.size();
            if (!buttons.isEmpty()) checked.add(buttons);
        }
        if (count > 100) throw Refusal.bad("reply markup is too long");
        return checked.isEmpty() ? null : checked;
    }

    private static ObjectNode button(JsonNode button) {
        String wrong = "can't parse inline keyboard button: ";
        if (!button.isObject()) throw Refusal.bad(wrong + "InlineKeyboardButton must be an Object");
        if (!button.path("text").isString()) throw Refusal.bad(wrong + "Can't find field \"text\"");
        String action = null;
        for (String known : ACTIONS) {
            boolean empty =
                    button.path(known).isString() && button.path(known).asString().isEmpty();
            boolean mayBeEmpty = known.startsWith("switch_inline_query");
            if (action == null && button.hasNonNull(known) && (!empty || mayBeEmpty))
                action = known;
        }
        if (action == null) {
            throw Refusal.bad(wrong + "Text buttons are unallowed in the inline keyboard");
        }
        var checked = JSON.createObjectNode().put("text", button.path("text").asString());
        if (button.has("style")) checked.set("style", button.path("style"));
        switch (action) {
            case "callback_data" -> checked.put(action, data(button.path(action).asString("")));
            case "url" -> checked.put(action, url(button.path(action).asString("")));
            default -> checked.set(action, button.path(action));
        }
        return checked;
    }

    private static String data(String data) {
        if (data.getBytes(StandardCharsets.UTF_8).length > 64)
            throw Refusal.bad("BUTTON_DATA_INVALID");
        return data;
    }

    private static String url(String url) {
        if (PERSON.matcher(url).matches()) return url;
        String normal = Links.normal(url);
        if (normal == null) {
            throw Refusal.bad(
                    "inline keyboard button URL '%s' is invalid: Wrong HTTP URL".formatted(url));
        }
        return normal;
    }

    /** Contact and place can be asked for in private chats only. */
    Markup fitting(Chat chat) {
        if (keyboard == null || chat.isPrivate()) return this;
        for (JsonNode row : keyboard.path("keyboard")) {
            for (JsonNode key : row) {
                if (key.path("request_contact").asBoolean(false)) {
                    throw Refusal.bad("phone number can be requested in private chats only");
                }
                if (key.path("request_location").asBoolean(false)) {
                    throw Refusal.bad("location can be requested in private chats only");
                }
            }
        }
        return this;
    }
}
