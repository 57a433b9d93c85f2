package vn.nhipcau.telegram;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Updates as nobody should send them, in endless supply and the same for the same seed: every kind
 * that the Bot API knows and some that it does not, true shapes and broken ones, values at and
 * beyond every bound, buttons and invitations that belong to others.
 *
 * <p>Who writes says so in their words ({@code hs9003x}), which must be read by nobody else.
 */
final class HostileUpdates {
    static final int FIRST = 9001;
    static final int STRANGERS = 24;

    private static final List<String> KINDS =
            words(
                    """
                    message edited_message channel_post edited_channel_post business_connection
                    business_message edited_business_message deleted_business_messages guest_message
                    message_reaction message_reaction_count inline_query chosen_inline_result
                    callback_query shipping_query pre_checkout_query purchased_paid_media poll
                    poll_answer my_chat_member chat_member chat_join_request chat_boost
                    removed_chat_boost managed_bot something_of_2030 __proto__ x
                    """);
    private static final List<String> PARTS =
            words(
                    """
                    message_thread_id sender_chat date forward_origin is_topic_message
                    is_automatic_forward reply_to_message external_reply quote reply_to_story via_bot
                    edit_date media_group_id author_signature text entities rich_message animation
                    audio document live_photo paid_media photo sticker story video video_note voice
                    caption caption_entities checklist contact dice game poll venue location
                    new_chat_members left_chat_member new_chat_title new_chat_photo
                    delete_chat_photo group_chat_created supergroup_chat_created
                    migrate_from_chat_id pinned_message invoice successful_payment users_shared
                    chat_shared gift passport_data proximity_alert_triggered forum_topic_created
                    forum_topic_closed forum_topic_reopened giveaway video_chat_started
                    web_app_data reply_markup
                    """);
    private static final List<String> COMMANDS =
            words(
                    """
                    start help trogiup kiennghi tracuu rut huy moi dulieu xoa kyhop chatvan cauhoi
                    ngonngu language lich baocao tonghop phancong toi invite cancel nosuchthing
                    """);
    private static final String[] VALUES = {
        "null",
        "true",
        "false",
        "0",
        "-1",
        "1e400",
        "-0.0",
        "1.5",
        "99999999999999999999999",
        "9223372036854775807",
        "-9223372036854775808",
        "2147483648",
        "\"\"",
        "\" \"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\\u202e\\u0301\\u200d\"",
        "\"12\"",
        "\"/\"",
        "\"/start@\"",
        "\"NaN\"",
        "[]",
        "{}",
        "[[[]]]",
        "{\"id\":{}}",
        "[null]",
        "\"private\"",
        "\"supergroup\"",
        "\"channel\"",
        "[{\"file_id\":\"x\",\"file_size\":-1}]",
        "{\"file_id\":\"y\",\"file_name\":\"../../etc/passwd\\u0000.exe\",\"file_size\":1e18}",
        "{\"latitude\":1e308,\"longitude\":-999}",
        "{\"latitude\":21.04,\"longitude\":105.87}",
        "[{\"type\":\"bot_command\",\"offset\":-5,\"length\":2147483647}]",
        "{\"id\":1,\"is_bot\":true}",
        "{\"phone_number\":\"+84\",\"user_id\":5001}"
    };
    private static final String[] PHRASES = {
        "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc",
        "Tôi tố cáo ông Bình nhận hối lộ",
        "KN-26-000001-0",
        "';drop table petition;--",
        "<b>x</b>{0}%s${jndi:ldap://x}",
        "Đã rõ",
        "{{7*7}}",
        "https://t.me/nhip_cau_bot?start=x",
        "👩‍👩‍👧‍👦🏳️‍🌈",
        "ặ̣̣̣̣̣́",
        "\t\n\r\u000b",
        "Gửi"
    };

    private final Random random;
    private final Supplier<List<String>> buttons;
    private final Supplier<List<String>> keys;
    private long lastMessage = 500_000;

    /**
     * @param buttons what buttons of others carry, as far as there are any
     * @param keys invitations that were used or are for others
     */
    HostileUpdates(Random random, Supplier<List<String>> buttons, Supplier<List<String>> keys) {
        this.random = random;
        this.buttons = buttons;
        this.keys = keys;
    }

    /** The next one, as JSON that a strict writer would not write. */
    String next(long number) {
        long who = FIRST + random.nextInt(STRANGERS);
        var update = Json.MAPPER.createObjectNode().put("update_id", number);
        switch (random.nextInt(10)) {
            case 0, 1 -> update.set("callback_query", tap(who));
            case 2 -> update.set("my_chat_member", membership(who));
            case 3 -> update.set(any(KINDS), message(who));
            case 4 -> update.set("edited_message", message(who));
            default -> update.set("message", message(who));
        }
        for (int times = random.nextInt(8) - 4; times > 0; times--) spoil(update);
        String json = update.toString();
        return switch (random.nextInt(60)) {
            case 0 -> json.replaceFirst("x [^\"]{3}", "x " + "ắ x".repeat(200_000));
            case 1 -> json.replace("\"hs" + who, deep(20_000) + ",\"more\":\"hs" + who);
            case 2 -> json.replace("hs" + who, "\\ud83d hs" + who + " \\udc00\\ud800");
            case 3 -> json.replaceFirst("\"date\":", "\"date\":1,\"date\":1,\"date\":");
            default -> json;
        };
    }

    /** Whose words these are, as they say in them. */
    static String mark(long who) {
        return "hs" + who + "x";
    }

    private ObjectNode message(long who) {
        var message = Json.MAPPER.createObjectNode();
        message.put("message_id", ++lastMessage).put("date", 1_790_000_000L + random.nextInt(9));
        message.set("from", person(who));
        message.set("chat", chat(who));
        switch (random.nextInt(6)) {
            case 0 -> message.put("text", "/" + any(COMMANDS) + " " + phrase(who));
            case 1 -> message.put("text", "/start" + address() + " " + any(keys.get()));
            case 2 -> message.put("caption", phrase(who)).set(any(PARTS), value());
            default -> message.put("text", phrase(who));
        }
        for (int times = random.nextInt(3); times > 0; times--) message.set(any(PARTS), value());
        if (random.nextInt(5) == 0) message.set("reply_to_message", ours(who));
        if (random.nextInt(9) == 0) message.put("media_group_id", "album" + random.nextInt(3));
        return message;
    }

    private ObjectNode tap(long who) {
        var tap = Json.MAPPER.createObjectNode().put("id", "hostile" + ++lastMessage);
        tap.set("from", person(who));
        tap.put("data", data());
        if (random.nextInt(6) > 0) tap.set("message", ours(who));
        return tap;
    }

    /** What a button of somebody else carries, as it is or nearly so. */
    private String data() {
        var known = buttons.get();
        String data = known.isEmpty() ? "k1:1:gui" : any(known);
        int at = random.nextInt(data.length() + 1);
        return switch (random.nextInt(6)) {
            case 0 -> data.substring(0, at);
            case 1 -> data.substring(0, at) + (char) random.nextInt(0x250) + data.substring(at);
            case 2 -> data + ":" + "9".repeat(random.nextInt(100));
            case 3 -> data.replace('1', '2').replace('0', 'z');
            default -> data;
        };
    }

    private ObjectNode membership(long who) {
        var change = Json.MAPPER.createObjectNode().put("date", 1_790_000_000L);
        change.set("chat", chat(who));
        change.set("from", person(who));
        for (String side : List.of("old_chat_member", "new_chat_member"))
            change.putObject(side)
                    .put(
                            "status",
                            any(words("member left kicked administrator creator restricted x")))
                    .putObject("user")
                    .put("id", 1000000001L);
        return change;
    }

    // In the stranger's own chats only: Telegram never says that somebody spoke where they did not.
    private ObjectNode chat(long who) {
        var chat = Json.MAPPER.createObjectNode();
        if (random.nextInt(4) > 0)
            return chat.put("id", who).put("type", "private").put("first_name", mark(who));
        return chat.put("id", -1_009_990_000_000L - who)
                .put("type", any(words("supergroup group channel")))
                .put("title", mark(who));
    }

    private ObjectNode person(long who) {
        return Json.MAPPER
                .createObjectNode()
                .put("id", who)
                .put("is_bot", random.nextInt(30) == 0)
                .put("first_name", "hn" + who + "x" + any(List.of(PHRASES)))
                .put("language_code", any(words("vi en xx zh-hans-very-long-code")));
    }

    private ObjectNode ours(long who) {
        var card = Json.MAPPER.createObjectNode();
        card.put("message_id", 1000 + random.nextInt(400)).put("date", 1_790_000_000L);
        card.set("chat", chat(who));
        card.putObject("from").put("id", 1000000001L).put("is_bot", true).put("first_name", "Bot");
        card.put("text", "[Mới] KN-26-00000" + random.nextInt(4) + "-0 " + mark(who));
        if (random.nextInt(3) == 0) card.set("reply_to_message", message(who));
        return card;
    }

    private String phrase(long who) {
        return mark(who) + " " + any(List.of(PHRASES)) + " " + random.nextInt(1000);
    }

    private String address() {
        return any(List.of("", "@nhip_cau_bot", "@other_bot"));
    }

    private JsonNode value() {
        return Json.MAPPER.readTree(VALUES[random.nextInt(VALUES.length)]);
    }

    private void spoil(JsonNode tree) {
        var places = new ArrayList<JsonNode>();
        collect(tree, places);
        JsonNode place = any(places);
        if (place instanceof ArrayNode array) array.add(value());
        if (!(place instanceof ObjectNode object) || object.isEmpty()) return;
        String name = any(List.copyOf(object.propertyNames()));
        // Who says it, and where, is Telegram's word, which nobody forges.
        if (name.equals("id") || name.equals("update_id")) return;
        if (random.nextBoolean()) object.set(name, value());
        else object.remove(name);
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) into.add(node);
        node.forEach(child -> collect(child, into));
    }

    private static String deep(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
