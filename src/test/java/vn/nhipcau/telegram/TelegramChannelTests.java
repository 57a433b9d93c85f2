package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static vn.nhipcau.telegram.FakeBotApi.drop;
import static vn.nhipcau.telegram.FakeBotApi.error;
import static vn.nhipcau.telegram.FakeBotApi.ok;
import static vn.nhipcau.telegram.FakeBotApi.raw;
import static vn.nhipcau.telegram.FakeBotApi.slow;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.mock.env.MockEnvironment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.files.FileSource;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Channel;
import vn.nhipcau.outbox.Channel.Delivery;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Telegram is asked, and what each of its answers means. */
class TelegramChannelTests {
    private final FakeBotApi telegram = new FakeBotApi();
    private final Files files = Mockito.mock(Files.class);
    private TelegramApi api = api(telegram.url());
    private TelegramChannel channel = channel(api);

    @BeforeEach
    void noFiles() {
        Mockito.when(files.toSend(Mockito.anyLong(), Mockito.anyString()))
                .thenReturn(Optional.empty());
        Mockito.when(files.toUpload(Mockito.anyLong())).thenReturn(Optional.empty());
    }

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    // --- what it asks

    /** In an exercise every text says so, whatever it was and becomes. */
    @Test
    void inAnExerciseEveryTextSaysSo() {
        var exercise = channel(api, "[DIỄN TẬP]");
        var bold =
                new RichText(
                        "Hạn hôm nay", List.of(new RichText.Mark(RichText.Kind.BOLD, 4, 7, null)));
        exercise.send(an(), new Channel.NewText(bold, List.of(), null));
        exercise.send(an(), new Channel.EditText("42", bold, List.of()));
        for (int call = 0; call < 2; call++) {
            assertThat(asked(call).path("text").asString()).isEqualTo("[DIỄN TẬP] Hạn hôm nay");
            assertThat(asked(call).at("/entities/0/offset").asInt()).isEqualTo(15);
        }
        var longest = RichText.plain("a".repeat(CardView.MAX_CODE_POINTS));
        exercise.send(an(), new Channel.NewText(longest, List.of(), null));
        assertThat(asked(2).path("text").asString())
                .startsWith("[DIỄN TẬP] aaa")
                .hasSize(CardView.MAX_CODE_POINTS);
    }

    @Test
    void onlyAnExerciseIsMarked() {
        var texts = Mockito.mock(Texts.class);
        Mockito.when(texts.words(Language.VI, "chat.rehearsal")).thenReturn("[DIỄN TẬP]");
        var what = new Channel.NewText(RichText.plain("An"), List.of(), null);
        for (String mode : List.of("production", "sandbox", "bare", ""))
            assertThat(new RehearsalMark(in(mode), texts).on(what)).isSameAs(what);
        assertThat(new RehearsalMark(in("rehearsal"), texts).on(what)).isNotEqualTo(what);
    }

    private static MockEnvironment in(String mode) {
        return new MockEnvironment().withProperty("nhipcau.mode", mode);
    }

    @Test
    void textGoesWithEntitiesAndNothingIsEscaped() {
        var rich =
                new RichText(
                        "<b>An & Bình</b> 👋 đậm",
                        List.of(new RichText.Mark(RichText.Kind.BOLD, 21, 3, null)));
        var buttons = List.of(List.of(new Channel.SentButton("Gửi", "k1:1:send", false)));
        var delivery = channel.send(an(), new Channel.NewText(rich, buttons, "7"));
        assertThat(delivery).isEqualTo(new Delivery.Delivered(List.of("42")));
        var asked = asked(0);
        assertThat(telegram.calls.getFirst().method()).isEqualTo("sendMessage");
        assertThat(asked.path("text").asString()).isEqualTo("<b>An & Bình</b> 👋 đậm");
        assertThat(asked.has("parse_mode")).isFalse();
        assertThat(asked.path("entities").path(0).path("offset").asInt()).isEqualTo(21);
        assertThat(asked.path("chat_id").asLong()).isEqualTo(1001);
        assertThat(asked.path("reply_parameters").path("allow_sending_without_reply").asBoolean())
                .isTrue();
        assertThat(asked.path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
        assertThat(asked.at("/reply_markup/inline_keyboard/0/0/callback_data").asString())
                .isEqualTo("k1:1:send");
    }

    @Test
    void aTopicIsNamedWhenSendingAndNotWhenEditing() {
        var topic = new Address(2, "telegram", "-100500", "9", Address.Kind.GROUP, "", true);
        channel.send(topic, text("mới"));
        channel.send(topic, new Channel.EditText("42", RichText.plain("khác"), List.of()));
        assertThat(asked(0).path("message_thread_id").asInt()).isEqualTo(9);
        assertThat(asked(1).has("message_thread_id")).isFalse();
        assertThat(asked(1).at("/reply_markup/inline_keyboard").isEmpty()).isTrue();
    }

    @Test
    void everyOtherKindOfThing() {
        channel.send(an(), new Channel.NewPlace(new Place(21.0, 105.8, null), null));
        channel.send(an(), new Channel.NewPlace(new Place(21.0, 105.8, "Nhà văn hóa"), null));
        channel.send(an(), new Channel.Reaction("5", "👍"));
        channel.send(an(), new Channel.TapAnswer("q1", "Đã gửi", true));
        channel.send(an(), new Channel.Removal("5"));
        assertThat(telegram.calls.stream().map(FakeBotApi.Call::method))
                .containsExactly(
                        "sendLocation",
                        "sendVenue",
                        "setMessageReaction",
                        "answerCallbackQuery",
                        "deleteMessage");
    }

    // --- what is too old to be deleted

    private static final FakeBotApi.Answer TOO_OLD =
            error(400, "Bad Request: message can't be deleted for everyone");
    private static final FakeBotApi.Answer NO_TEXT =
            error(400, "Bad Request: there is no text in the message to edit");
    private static final FakeBotApi.Answer NOT_SO =
            error(400, "Bad Request: message media can't be edited");

    private Delivery removed(FakeBotApi.Answer... answers) {
        telegram.then(answers);
        return channel.send(an(), new Channel.Removal("5"));
    }

    private List<String> methods() {
        return telegram.calls.stream().map(FakeBotApi.Call::method).toList();
    }

    @Test
    void oldWordsBecomeOthers() {
        assertThat(removed(TOO_OLD)).isInstanceOf(Delivery.Delivered.class);
        assertThat(methods()).containsExactly("deleteMessage", "editMessageText");
        assertThat(asked(1).path("text").asString()).isEqualTo("Nội dung đã được xóa");
        assertThat(asked(1).path("message_id").asInt()).isEqualTo(5);
    }

    @Test
    void anOldPictureBecomesAnother() {
        assertThat(removed(TOO_OLD, NO_TEXT)).isInstanceOf(Delivery.Delivered.class);
        assertThat(methods())
                .containsExactly("deleteMessage", "editMessageText", "editMessageMedia");
        assertThat(telegram.calls.get(2).body())
                .contains("\"type\":\"photo\"")
                .contains("attach://f0")
                .contains("Nội dung đã được xóa")
                .contains("PNG");
    }

    /** In an album of documents, or of sounds, nothing else can stand. */
    @Test
    void anOldFileOfAnAlbumBecomesAnotherOfItsKind() {
        assertThat(removed(TOO_OLD, NO_TEXT, NOT_SO)).isInstanceOf(Delivery.Delivered.class);
        assertThat(telegram.calls.get(3).body()).contains("\"type\":\"document\"");
        assertThat(removed(TOO_OLD, NO_TEXT, NOT_SO, NOT_SO))
                .isInstanceOf(Delivery.Delivered.class);
        assertThat(telegram.calls.getLast().body()).contains("\"type\":\"audio\"");
    }

    /** An old voice, or a place, stays: nobody must believe that it is gone. */
    @Test
    void whatCannotBeEmptiedIsRefusedAndItsWordsAreTakenAway() {
        assertThat(removed(TOO_OLD, NO_TEXT, NOT_SO, NOT_SO, NOT_SO))
                .isEqualTo(
                        new Delivery.Refused(
                                "400 Bad Request: message can't be deleted for everyone"));
        assertThat(methods().getLast()).isEqualTo("editMessageCaption");
        assertThat(asked(5).path("caption").asString()).isEqualTo("Nội dung đã được xóa");
        var noCaption = error(400, "Bad Request: there is no caption in the message to edit");
        assertThat(removed(TOO_OLD, NO_TEXT, NOT_SO, NOT_SO, NOT_SO, noCaption))
                .isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void whatWasEmptiedBeforeOrIsGoneIsDone() {
        var same = error(400, "Bad Request: message is not modified: exactly the same");
        assertThat(removed(TOO_OLD, NO_TEXT, same)).isInstanceOf(Delivery.Delivered.class);
        var gone = error(400, "Bad Request: message to edit not found");
        assertThat(removed(TOO_OLD, gone)).isInstanceOf(Delivery.Delivered.class);
        assertThat(removed(error(400, "Bad Request: message to delete not found")))
                .isInstanceOf(Delivery.Delivered.class);
    }

    @Test
    void toldToWaitWhileItIsEmptiedAllOfItIsTriedAgain() {
        var wait = error(429, "Too Many Requests: retry after 7", "{\"retry_after\":7}");
        assertThat(removed(TOO_OLD, NO_TEXT, wait)).isInstanceOf(Delivery.Later.class);
        assertThat(removed(TOO_OLD, NO_TEXT, NOT_SO, NOT_SO, NOT_SO, wait))
                .isInstanceOf(Delivery.Later.class);
        assertThat(removed(error(403, "Forbidden: bot was kicked from the supergroup chat")))
                .isInstanceOf(Delivery.Gone.class);
    }

    @Test
    void filesGoByTheirIdsAndTogether() {
        has(1, FileKind.PHOTO, "p1", null);
        has(2, FileKind.VIDEO, "v2", null);
        telegram.then(ok("[{\"message_id\":50},{\"message_id\":51}]"));
        var both = send(new int[] {1, 2}, FileKind.PHOTO, FileKind.VIDEO);
        assertThat(both).isEqualTo(new Delivery.Delivered(List.of("50", "51")));
        assertThat(telegram.calls.getFirst().method()).isEqualTo("sendMediaGroup");
        send(new int[] {1}, FileKind.PHOTO);
        assertThat(telegram.calls.get(1).method()).isEqualTo("sendPhoto");
        assertThat(asked(1).path("photo").asString()).isEqualTo("p1");
    }

    @Test
    void aCaptionStandsBelowTheFirstFile() {
        has(1, FileKind.PHOTO, "p1", null);
        has(2, FileKind.VOICE, "v2", null);
        telegram.then(ok("[{\"message_id\":50},{\"message_id\":51}]"));
        var one = new Letter.Attachment(1, FileKind.PHOTO);
        channel.send(an(), new Channel.NewFiles(List.of(one, one), "7", false, "KN-1"));
        assertThat(asked(0).path("media").path(0).path("caption").asString()).isEqualTo("KN-1");
        assertThat(asked(0).path("media").path(1).has("caption")).isFalse();
        var voice = List.of(new Letter.Attachment(2, FileKind.VOICE));
        channel.send(an(), new Channel.NewFiles(voice, "7", false, "KN-1"));
        assertThat(asked(1).path("caption").asString()).isEqualTo("KN-1");
        assertThat(asked(1).path("reply_parameters").path("message_id").asInt()).isEqualTo(7);
    }

    @Test
    void bytesAreUploadedOnceAndTheIdIsRemembered() {
        has(3, FileKind.DOCUMENT, null, new byte[] {1, 2, 3});
        telegram.then(ok("{\"message_id\":60,\"document\":{\"file_id\":\"D3\"}}"));
        send(new int[] {3}, FileKind.DOCUMENT);
        assertThat(telegram.calls.getFirst().method()).isEqualTo("sendDocument");
        assertThat(telegram.calls.getFirst().body()).contains("attach://f0").contains("tệp 3");
        Mockito.verify(files).sentAs(3, "telegram", "D3");
    }

    @Test
    void whatTelegramDoesNotTakeByItsIdGoesWithItsBytes() {
        has(3, FileKind.PHOTO, "p3", null);
        Mockito.when(files.toUpload(3)).thenReturn(Optional.of(sendable(3, null, new byte[] {1})));
        telegram.then(
                ok("{\"message_id\":60,\"photo\":[{\"file_id\":\"P3\"}]}"),
                ok("{\"message_id\":61,\"document\":{\"file_id\":\"D3\"}}"));
        for (var kind : List.of(FileKind.PHOTO, FileKind.DOCUMENT))
            assertThat(withBytes(3, kind)).isInstanceOf(Delivery.Delivered.class);
        assertThat(telegram.calls.stream().map(FakeBotApi.Call::method))
                .containsExactly("sendPhoto", "sendDocument");
        assertThat(telegram.calls.getFirst().body()).contains("attach://f0");
        // As a document it is another file to Telegram: its id would not do for a photo.
        Mockito.verify(files).sentAs(3, "telegram", "P3");
        Mockito.verify(files, Mockito.never()).sentAs(3, "telegram", "D3");
    }

    @Test
    void bytesThatAreStillOnTheirWayAreWaitedFor() {
        Mockito.when(files.toUpload(3)).thenReturn(Optional.empty());
        Mockito.when(files.isComing(3)).thenReturn(true);
        assertThat(withBytes(3, FileKind.PHOTO)).isInstanceOf(Delivery.Unknown.class);
        Mockito.when(files.isComing(3)).thenReturn(false);
        assertThat(withBytes(3, FileKind.PHOTO)).isInstanceOf(Delivery.Refused.class);
        assertThat(telegram.calls).isEmpty();
    }

    private Delivery withBytes(long id, FileKind kind) {
        var one = List.of(new Letter.Attachment(id, kind));
        return channel.send(an(), new Channel.NewFiles(one, null, true));
    }

    private static Files.Sendable sendable(
            long id, @Nullable String externalId, byte @Nullable [] bytes) {
        return new Files.Sendable(FileKind.PHOTO, "tệp " + id, "text/plain", externalId, bytes);
    }

    @Test
    void anErasedFileIsRefusedWithoutACall() {
        assertThat(send(new int[] {9}, FileKind.PHOTO)).isInstanceOf(Delivery.Refused.class);
        assertThat(telegram.calls).isEmpty();
    }

    @Test
    void whatBreaksTheRulesIsRefusedWithoutACall() {
        var longData = List.of(List.of(new Channel.SentButton("x", "đ".repeat(33), false)));
        for (var what :
                List.of(
                        text("a".repeat(4097)),
                        text(" "),
                        new Channel.NewText(RichText.plain("x"), longData, null),
                        new Channel.TapAnswer("q", "a".repeat(201), false)))
            assertThat(channel.send(an(), what)).isInstanceOf(Delivery.Refused.class);
        assertThat(telegram.calls).isEmpty();
        assertThat(channel.send(an(), text("👋".repeat(4096))))
                .isInstanceOf(Delivery.Delivered.class);
    }

    // --- what the answers mean

    @Test
    void tooFast() {
        telegram.then(error(429, "Too Many Requests: retry after 7", "{\"retry_after\":7}"));
        assertThat(say()).isEqualTo(later(7));
    }

    @Test
    void blocked() {
        telegram.then(error(403, "Forbidden: bot was blocked by the user"));
        assertThat(say()).isInstanceOf(Delivery.Gone.class);
        telegram.then(error(400, "Bad Request: chat not found"));
        assertThat(say()).isInstanceOf(Delivery.Gone.class);
    }

    @Test
    void migrated() {
        telegram.then(
                error(
                        400,
                        "Bad Request: group chat was upgraded to a supergroup chat",
                        "{\"migrate_to_chat_id\":-1009876543210}"));
        assertThat(say()).isEqualTo(new Delivery.Moved("-1009876543210"));
    }

    @Test
    void aWrongToken() {
        telegram.then(error(401, "Unauthorized"), error(404, "Not Found"));
        assertThat(say()).isInstanceOf(Delivery.Locked.class);
        assertThat(say()).isInstanceOf(Delivery.Locked.class);
    }

    @Test
    void nobodyKnows() {
        telegram.then(
                raw(502, "<html><h1>502 Bad Gateway</h1></html>"),
                raw(200, ""),
                raw(200, "{\"hello\":1}"),
                raw(200, "[]"),
                raw(200, "null"),
                raw(200, "{\"ok\":\"true\",\"result\":{\"message_id\":7}}"),
                raw(200, "{\"ok\":1,\"result\":{\"message_id\":7}}"),
                raw(200, "{\"ok\":true}"),
                raw(200, "{\"ok\":true,\"result\":null}"),
                error(500, "Internal Server Error: restart"),
                drop(),
                slow(3000));
        for (int i = 0; i < 12; i++) assertThat(say()).isInstanceOf(Delivery.Unknown.class);
        assertThat(telegram.calls).hasSize(12);
    }

    @Test
    void notReachedAtAll() {
        telegram.close();
        assertThat(say()).isInstanceOf(Delivery.Unreached.class);
        try (var nowhere = api("http://no.such.host.invalid")) {
            assertThat(channel(nowhere).send(an(), text("x")))
                    .isInstanceOf(Delivery.Unreached.class);
        }
    }

    @Test
    void oddButDelivered() {
        telegram.then(
                ok("{\"message_id\":77,\"date\":99999999999999,\"gift\":{\"x\":1}}"), ok("true"));
        assertThat(say()).isEqualTo(new Delivery.Delivered(List.of("77")));
        assertThat(say()).isEqualTo(new Delivery.Delivered(List.of()));
    }

    @Test
    void editsThatChangeNothingOrHaveNothingToChange() {
        var edit = new Channel.EditText("42", RichText.plain("x"), List.of());
        telegram.then(
                error(400, "Bad Request: message is not modified: specified new message content"),
                error(400, "Bad Request: message to edit not found"));
        assertThat(channel.send(an(), edit)).isInstanceOf(Delivery.Delivered.class);
        assertThat(channel.send(an(), edit)).isInstanceOf(Delivery.Vanished.class);
    }

    @Test
    void aTapThatIsTooOldIsDone() {
        telegram.then(error(400, "Bad Request: query is too old and response timeout expired"));
        assertThat(channel.send(an(), new Channel.TapAnswer("q", null, false)))
                .isInstanceOf(Delivery.Delivered.class);
    }

    @Test
    void aTopicThatIsGoneIsAnAddressThatIsGone() {
        telegram.then(error(400, "Bad Request: message thread not found"));
        var topic = new Address(2, "telegram", "-100500", "9", Address.Kind.GROUP, "", true);
        assertThat(channel.send(topic, text("x"))).isInstanceOf(Delivery.Gone.class);
        assertThat(telegram.calls).hasSize(1);
    }

    @Test
    void oneSimplerTryAndThenRefused() {
        telegram.then(
                error(400, "Bad Request: ENTITY_BOUNDS_INVALID"),
                error(400, "Bad Request: something else"),
                error(400, "Bad Request: something else"));
        var bold = new RichText("x", List.of(new RichText.Mark(RichText.Kind.BOLD, 0, 1, null)));
        assertThat(channel.send(an(), new Channel.NewText(bold, List.of(), null)))
                .isInstanceOf(Delivery.Refused.class);
        assertThat(asked(1).has("entities")).isFalse();
        assertThat(say()).isInstanceOf(Delivery.Refused.class);
        assertThat(telegram.calls).hasSize(3);
    }

    // --- the token

    @Test
    void theTokenIsInNothingThatComesOut() {
        telegram.then(
                error(400, "Bad Request: " + FakeBotApi.TOKEN), raw(500, FakeBotApi.TOKEN), drop());
        for (int i = 0; i < 3; i++) assertThat(say().toString()).doesNotContain("SECRET");
        assertThat(settings(telegram.url()).toString()).doesNotContain("SECRET");
        telegram.close();
        assertThat(say().toString()).doesNotContain("SECRET");
    }

    // --- files in

    @Test
    void aFileIsFetched() throws Exception {
        telegram.then(ok("{\"file_path\":\"photos/file 1.jpg\"}"), raw(200, "bytes"));
        assertThat(new TelegramFiles(api).fetch("F1")).asString().isEqualTo("bytes");
        assertThat(telegram.calls.get(1).path())
                .isEqualTo("/file/bot" + FakeBotApi.TOKEN + "/photos/file 1.jpg");
    }

    @Test
    void aFileThatIsTooBigOrGoneIsNeverHad() {
        telegram.then(
                error(400, "Bad Request: file is too big"),
                ok("{\"file_path\":\"x\"}"),
                raw(404, "{\"ok\":false}"));
        var source = new TelegramFiles(api);
        for (int i = 0; i < 2; i++)
            assertThatThrownBy(() -> source.fetch("F1"))
                    .isInstanceOf(FileSource.FileUnavailable.class);
    }

    private Delivery say() {
        return channel.send(an(), text("x"));
    }

    private static Delivery later(int seconds) {
        return new Delivery.Later(
                Duration.ofSeconds(seconds),
                false,
                "429 Too Many Requests: retry after " + seconds);
    }

    private static Channel.Outgoing text(String text) {
        return new Channel.NewText(RichText.plain(text), List.of(), null);
    }

    private Delivery send(int[] ids, FileKind... kinds) {
        var some = new ArrayList<Letter.Attachment>();
        for (int i = 0; i < ids.length; i++) some.add(new Letter.Attachment(ids[i], kinds[i]));
        return channel.send(an(), new Channel.NewFiles(some, null));
    }

    private void has(long id, FileKind kind, @Nullable String externalId, byte @Nullable [] bytes) {
        Mockito.when(files.toSend(id, "telegram"))
                .thenReturn(
                        Optional.of(
                                new Files.Sendable(
                                        kind, "tệp " + id, "text/plain", externalId, bytes)));
    }

    private JsonNode asked(int call) {
        return JsonMapper.shared().readTree(telegram.calls.get(call).body());
    }

    private static Address an() {
        return new Address(1, "telegram", "1001", null, Address.Kind.PRIVATE, "", true);
    }

    private TelegramChannel channel(TelegramApi api) {
        return channel(api, "");
    }

    private TelegramChannel channel(TelegramApi api, String mark) {
        return new TelegramChannel(
                api,
                new TelegramUploads(api, files),
                new TelegramEmptying(api, "Nội dung đã được xóa"),
                settings(telegram.url()),
                new RehearsalMark(mark));
    }

    private static TelegramApi api(String url) {
        return new TelegramApi(settings(url));
    }

    private static TelegramSettings settings(String url) {
        return new TelegramSettings(
                FakeBotApi.TOKEN,
                TelegramSettings.Mode.POLLING,
                URI.create(url),
                null,
                null,
                null,
                new TelegramSettings.Limits(
                        28, 4, 20, false, true, Duration.ofSeconds(1), Duration.ofSeconds(5)));
    }
}
