package vn.nhipcau.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The bot's side of the stand-in behaves as Telegram's server does. */
class BotApiTest {
    private static final long AN = Cast.AN;
    private static final long GROUP = Cast.BO_DE;

    @TempDir private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = new Stage(directory);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @BeforeEach
    void confirmEverything() {
        stage.says(AN, AN, "(trước khi thử)");
        while (!stage.updates().isEmpty()) {}
    }

    @Test
    void anUpdateComesAgainUntilItIsConfirmed() {
        stage.says(AN, AN, "một");
        stage.says(AN, AN, "hai");
        var first = stage.bot("getUpdates", Map.of());
        var again = stage.bot("getUpdates", Map.of("limit", 1));
        assertThat(texts(first)).containsExactly("một", "hai");
        assertThat(texts(again)).containsExactly("một");

        long second = first.path(1).path("update_id").asLong();
        assertThat(texts(stage.bot("getUpdates", Map.of("offset", second)))).containsExactly("hai");
        assertThat(stage.bot("getUpdates", Map.of("offset", second + 1))).isEmpty();
        assertThat(stage.bot("getWebhookInfo", Map.of()).path("pending_update_count").asInt())
                .isZero();
    }

    @Test
    void aLongPollEndsWhenSomebodyWrites() throws Exception {
        var poll = poll(30);
        Thread.sleep(300);
        assertThat(poll).isNotDone();
        stage.says(AN, AN, "có ai không");
        assertThat(texts(poll.get(3, TimeUnit.SECONDS).path("result")))
                .containsExactly("có ai không");
    }

    @Test
    void theNewerOfTwoPollersWins() throws Exception {
        var older = poll(30);
        Thread.sleep(300);
        var newer = poll(2);
        assertThat(older.get(3, TimeUnit.SECONDS).path("error_code").asInt()).isEqualTo(409);
        assertThat(newer.get(5, TimeUnit.SECONDS).path("result")).isEmpty();
    }

    @Test
    void rulesAreThoseOfTheRealServer() {
        assertThat(say("")).isEqualTo("Bad Request: message text is empty");
        assertThat(say("\u200b \n")).isEqualTo("Bad Request: text must be non-empty");
        assertThat(say("ế".repeat(4097))).isEqualTo("Bad Request: message is too long");
        stage.says(AN, "😀".repeat(4096));
        assertThat(refused("sendMessage", "chat_id", 99, "text", "?"))
                .isEqualTo("Bad Request: chat not found");
        assertThat(refused("sendMessage", "chat_id", Cast.MINH, "text", "?"))
                .isEqualTo("Forbidden: bot can't initiate conversation with a user");
        assertThat(refused("sendMessage", "chat_id", AN, "text", "<x>", "parse_mode", "HTML"))
                .isEqualTo("Bad Request: the sandbox reads entities, no parse_mode");
        assertThat(
                        refused(
                                "sendMessage",
                                "chat_id",
                                AN,
                                "text",
                                "?",
                                "reply_markup",
                                button("đ".repeat(33))))
                .isEqualTo("Bad Request: BUTTON_DATA_INVALID");
        assertThat(
                        refused(
                                "sendMessage",
                                "chat_id",
                                AN,
                                "text",
                                "ab",
                                "entities",
                                List.of(Map.of("type", "bold", "offset", 1, "length", 2))))
                .contains("ends after the end of the text");
        assertThat(refused("sendPhoto", "chat_id", AN, "photo", "nothing"))
                .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");
        assertThat(refused("noSuchMethod", "a", 1)).isEqualTo("Not Found: method not found");
        assertThat(stage.send("GET", "/bot1:wrong/getMe", null).status()).isEqualTo(401);
        assertThat(stage.send("POST", "/bot1000000000:SANDBOX/getMe", null).status())
                .isEqualTo(200);
    }

    @Test
    void anEditMustChangeSomething() {
        var card =
                stage.bot(
                        "sendMessage",
                        Map.of(
                                "chat_id",
                                AN,
                                "text",
                                "Bản nháp",
                                "entities",
                                List.of(Map.of("type", "bold", "offset", 0, "length", 8)),
                                "reply_markup",
                                button("send")));
        assertThat(card.path("entities").path(0).path("type").asString()).isEqualTo("bold");
        var same =
                Map.of(
                        "chat_id",
                        AN,
                        "message_id",
                        card.path("message_id").asInt(),
                        "text",
                        "Bản nháp",
                        "entities",
                        List.of(Map.of("type", "bold", "offset", 0, "length", 8)),
                        "reply_markup",
                        button("send"));
        assertThat(stage.refused("editMessageText", same)).contains("message is not modified");
        var edited =
                stage.bot(
                        "editMessageText",
                        Map.of(
                                "chat_id",
                                AN,
                                "message_id",
                                card.path("message_id").asInt(),
                                "text",
                                "Đã gửi"));
        assertThat(edited.path("text").asString()).isEqualTo("Đã gửi");
        assertThat(edited.has("reply_markup")).isFalse();
        assertThat(edited.has("edit_date")).isTrue();
    }

    @Test
    void aTapBringsTheMessageAndWhatItRepliesTo() {
        stage.says(AN, AN, "Cống tắc");
        var words = stage.update().path("message");
        stage.bot(
                "sendMessage",
                Map.of(
                        "chat_id",
                        AN,
                        "text",
                        "Đồng ý?",
                        "reply_parameters",
                        Map.of("message_id", words.path("message_id").asInt()),
                        "reply_markup",
                        button("yes")));
        var tap = tapNewest(AN, AN);
        var query = stage.update().path("callback_query");
        assertThat(query.path("data").asString()).isEqualTo("yes");
        assertThat(query.path("from").path("id").asLong()).isEqualTo(AN);
        var replied = query.path("message").path("reply_to_message");
        assertThat(replied.path("text").asString()).isEqualTo("Cống tắc");
        assertThat(query.path("id").asString()).isEqualTo(tap);
        stage.bot("answerCallbackQuery", Map.of("callback_query_id", tap, "text", "Cảm ơn"));
        assertThat(refused("answerCallbackQuery", "callback_query_id", tap, "text", "?"))
                .contains("query is too old");
    }

    @Test
    void inAGroupTheBotHearsCommandsAndRepliesOnly() {
        stage.says(Cast.BINH, GROUP, "trưa nay ăn gì");
        stage.says(Cast.BINH, GROUP, "/tracuu@another_bot");
        assertThat(stage.updates()).isEmpty();
        stage.says(Cast.BINH, GROUP, "/tracuu@nhipcau_sandbox_bot");
        assertThat(stage.update().path("message").path("chat").path("type").asString())
                .isEqualTo("supergroup");
        var card = stage.says(GROUP, "[Mới] KN-26-000001-0");
        stage.person(
                "POST",
                "/messages",
                Map.of(
                        "person",
                        Cast.HOA,
                        "chat",
                        GROUP,
                        "text",
                        "Đã nạo vét",
                        "replyTo",
                        card.path("message_id").asInt()));
        var reply = stage.update().path("message");
        assertThat(reply.path("reply_to_message").path("text").asString()).startsWith("[Mới]");
        assertThat(reply.path("from").path("id").asLong()).isEqualTo(Cast.HOA);
    }

    @Test
    void privateChatsShareOneSequenceOfMessageIdsAndSupergroupsHaveTheirOwn() {
        int an = stage.says(AN, "1").path("message_id").asInt();
        int lan = stage.says(Cast.LAN, "2").path("message_id").asInt();
        int group = stage.says(GROUP, "3").path("message_id").asInt();
        assertThat(lan).isEqualTo(an + 1);
        assertThat(stage.says(GROUP, "4").path("message_id").asInt()).isEqualTo(group + 1);
        assertThat(stage.says(AN, "5").path("message_id").asInt()).isEqualTo(lan + 1);
    }

    @Test
    void whoBlocksTheBotIsNotReached() {
        stage.person("POST", "/people/1005/block", Map.of("blocked", true));
        var change = stage.update().path("my_chat_member");
        assertThat(change.path("new_chat_member").path("status").asString()).isEqualTo("kicked");
        assertThat(refused("sendMessage", "chat_id", Cast.LAN, "text", "?"))
                .isEqualTo("Forbidden: bot was blocked by the user");
        stage.person("POST", "/people/1005/block", Map.of("blocked", false));
        assertThat(
                        stage.update()
                                .path("my_chat_member")
                                .path("new_chat_member")
                                .path("status")
                                .asString())
                .isEqualTo("member");
    }

    @Test
    void linksStartAChatOrBringTheBotIntoAGroup() {
        stage.person("POST", "/people/1001/start", Map.of("payload", "abc-1"));
        assertThat(stage.update().path("message").path("text").asString())
                .isEqualTo("/start abc-1");
        var group =
                stage.person(
                        "POST",
                        "/groups",
                        Map.of("title", "Tổ giúp việc", "members", List.of(Cast.LAN)));
        long id = group.path("id").asLong();
        stage.person(
                "POST",
                "/groups/" + id + "/bot",
                Map.of("person", Cast.LAN, "status", "member", "payload", "g1"));
        var updates = stage.updates();
        assertThat(updates.get(0).has("my_chat_member")).isTrue();
        assertThat(updates.get(1).path("message").has("new_chat_members")).isTrue();
        assertThat(updates.get(2).path("message").path("text").asString())
                .isEqualTo("/start@nhipcau_sandbox_bot g1");
    }

    @Test
    void menusAreResolvedByScopeAndLanguage() {
        stage.bot("setMyCommands", Map.of("commands", List.of(command("help"))));
        stage.bot(
                "setMyCommands",
                Map.of("commands", List.of(command("trogiup")), "language_code", "vi"));
        stage.bot(
                "setMyCommands",
                Map.of(
                        "commands",
                        List.of(command("kyhop")),
                        "scope",
                        Map.of("type", "chat", "chat_id", Cast.LAN)));
        assertThat(menu(AN)).isEqualTo("trogiup");
        assertThat(menu(Cast.LAN)).isEqualTo("kyhop");
        stage.bot("deleteMyCommands", Map.of("scope", Map.of("type", "chat", "chat_id", Cast.LAN)));
        assertThat(menu(Cast.LAN)).isEqualTo("trogiup");
        assertThat(stage.bot("getMyCommands", Map.of()).path(0).path("command").asString())
                .isEqualTo("help");
    }

    private static String menu(long person) {
        var menu = stage.person("GET", "/menu?person=%d&chat=%d".formatted(person, person), null);
        return menu.path(0).path("command").asString();
    }

    private static Map<String, String> command(String name) {
        return Map.of("command", name, "description", name);
    }

    private static CompletableFuture<JsonNode> poll(int seconds) {
        return CompletableFuture.supplyAsync(
                () -> stage.answer("getUpdates", Map.of("timeout", seconds)));
    }

    private static String tapNewest(long person, long chat) {
        var messages = stage.phone(chat);
        int newest = messages.path(messages.size() - 1).path("message_id").asInt();
        var tap =
                stage.person(
                        "POST",
                        "/chats/%d/messages/%d/press".formatted(chat, newest),
                        Map.of("person", person, "row", 0, "column", 0));
        return tap.path("tap").asString();
    }

    private static Map<String, ?> button(String data) {
        return Map.of(
                "inline_keyboard", List.of(List.of(Map.of("text", "Nút", "callback_data", data))));
    }

    private static String say(String text) {
        return refused("sendMessage", "chat_id", AN, "text", text);
    }

    private static String refused(String method, Object... arguments) {
        var map = new HashMap<String, Object>();
        IntStream.iterate(0, i -> i < arguments.length, i -> i + 2)
                .forEach(i -> map.put(arguments[i].toString(), arguments[i + 1]));
        return stage.refused(method, map);
    }

    private static List<String> texts(JsonNode updates) {
        var texts = new ArrayList<String>();
        updates.forEach(update -> texts.add(update.path("message").path("text").asString("")));
        return texts;
    }
}
