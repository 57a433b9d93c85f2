package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Channel;
import vn.nhipcau.outbox.Channel.SentButton;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.RichText;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A thing to send in Telegram's terms. Marks go as entities, never as markup: there is nothing to
 * escape and nothing that people write can become a tag.
 */
record TelegramRequest(String method, Map<String, Object> parameters) {
    private static final int MOST_DATA_BYTES = 64;
    private static final int LONGEST_NOTE = 200;

    /** What Telegram's rules have against it, or null. */
    static @Nullable String wrong(Channel.Outgoing what) {
        return switch (what) {
            case Channel.NewText text -> wrong(text.text(), text.buttons());
            case Channel.EditText text -> wrong(text.text(), text.buttons());
            case Channel.NewFiles files -> files.files().isEmpty() ? "no files" : null;
            case Channel.TapAnswer answer ->
                    answer.note() != null
                                    && answer.note().codePointCount(0, answer.note().length())
                                            > LONGEST_NOTE
                            ? "a note of more than 200 characters"
                            : null;
            default -> null;
        };
    }

    private static @Nullable String wrong(RichText text, List<List<SentButton>> buttons) {
        if (text.text().isBlank()) return "an empty text";
        if (text.codePoints() > CardView.MAX_CODE_POINTS)
            return "a text of more than 4096 characters";
        for (var row : buttons)
            for (var button : row) {
                if (button.label().isBlank()) return "a button without words";
                int bytes = button.data().getBytes(StandardCharsets.UTF_8).length;
                if (!button.link() && (bytes < 1 || bytes > MOST_DATA_BYTES))
                    return "a button's data of " + bytes + " bytes";
            }
        return null;
    }

    /** The call for it; for files only what does not depend on them. */
    static TelegramRequest of(Address to, Channel.Outgoing what) {
        return of(to, what, true, true);
    }

    /** The same with something left out that Telegram may have stumbled over. */
    static TelegramRequest of(Address to, Channel.Outgoing what, boolean reply, boolean marks) {
        var chat = new HashMap<String, Object>();
        chat.put("chat_id", TelegramChannel.number(to.externalId()));
        var place = new HashMap<>(chat);
        if (to.thread() != null)
            place.put("message_thread_id", TelegramChannel.number(to.thread()));
        return switch (what) {
            case Channel.NewText text -> {
                if (reply) place.putAll(TelegramChannel.replyTo(text.replyTo()));
                place.putAll(words(text.text(), marks));
                if (!text.buttons().isEmpty()) place.putAll(keyboard(text.buttons()));
                yield new TelegramRequest("sendMessage", place);
            }
            case Channel.EditText text -> {
                chat.put("message_id", TelegramChannel.number(text.message()));
                chat.putAll(words(text.text(), marks));
                chat.putAll(keyboard(text.buttons()));
                yield new TelegramRequest("editMessageText", chat);
            }
            case Channel.NewFiles files -> {
                if (reply) place.putAll(TelegramChannel.replyTo(files.replyTo()));
                yield new TelegramRequest("", place);
            }
            case Channel.NewPlace where -> {
                if (reply) place.putAll(TelegramChannel.replyTo(where.replyTo()));
                yield place(where.place(), place);
            }
            case Channel.Reaction sign -> {
                chat.put("message_id", TelegramChannel.number(sign.message()));
                chat.put("reaction", List.of(Map.of("type", "emoji", "emoji", sign.emoji())));
                yield new TelegramRequest("setMessageReaction", chat);
            }
            case Channel.TapAnswer answer -> {
                var parameters = new HashMap<String, Object>();
                parameters.put("callback_query_id", answer.tap());
                if (answer.note() != null) parameters.put("text", answer.note());
                if (answer.alert()) parameters.put("show_alert", true);
                yield new TelegramRequest("answerCallbackQuery", parameters);
            }
            case Channel.Removal removal -> {
                chat.put("message_id", TelegramChannel.number(removal.message()));
                yield new TelegramRequest("deleteMessage", chat);
            }
        };
    }

    private static Map<String, Object> words(RichText text, boolean marks) {
        var words = new LinkedHashMap<String, Object>();
        words.put("text", text.text());
        var entities = text.marks().stream().map(TelegramRequest::entity).toList();
        if (marks && !entities.isEmpty()) words.put("entities", entities);
        words.put("link_preview_options", Map.of("is_disabled", true));
        return words;
    }

    private static Map<String, Object> entity(RichText.Mark mark) {
        var entity = new HashMap<String, Object>();
        entity.put("offset", mark.offset());
        entity.put("length", mark.length());
        entity.put(
                "type",
                switch (mark.kind()) {
                    case BOLD -> "bold";
                    case CODE -> "code";
                    case LINK -> "text_link";
                });
        if (mark.url() != null) entity.put("url", mark.url());
        return entity;
    }

    private static Map<String, Object> keyboard(List<List<SentButton>> buttons) {
        var rows =
                buttons.stream()
                        .map(
                                row ->
                                        row.stream()
                                                .map(
                                                        button ->
                                                                Map.of(
                                                                        "text",
                                                                        button.label(),
                                                                        button.link()
                                                                                ? "url"
                                                                                : "callback_data",
                                                                        button.data()))
                                                .toList())
                        .toList();
        return Map.of("reply_markup", Map.of("inline_keyboard", rows));
    }

    private static TelegramRequest place(Place place, Map<String, Object> parameters) {
        parameters.put("latitude", place.latitude());
        parameters.put("longitude", place.longitude());
        String name = place.name();
        if (name == null || name.isBlank()) return new TelegramRequest("sendLocation", parameters);
        parameters.put("title", name);
        parameters.put(
                "address",
                String.format(Locale.ROOT, "%.5f, %.5f", place.latitude(), place.longitude()));
        return new TelegramRequest("sendVenue", parameters);
    }
}
