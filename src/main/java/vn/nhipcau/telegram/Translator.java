package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.nhipcau.chat.IncomingUpdate;
import vn.nhipcau.chat.IncomingUpdate.Chat;
import vn.nhipcau.chat.IncomingUpdate.Sender;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.telegram.Translation.Heard;
import vn.nhipcau.telegram.Translation.Ignored;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * From Telegram's terms into ours. Whatever legal JSON it is given, it answers and never throws;
 * what it does not know it ignores.
 */
final class Translator {
    /** The kinds of updates we ask Telegram for. */
    static final List<String> WANTED =
            List.of("message", "edited_message", "callback_query", "my_chat_member");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final InstantSource clock;
    private final String botId;

    /**
     * @param clock real time, not the clock that a rehearsal moves
     * @param botId our own id at Telegram, known from the token before Telegram tells anything
     */
    Translator(InstantSource clock, long botId) {
        this.clock = clock;
        this.botId = String.valueOf(botId);
    }

    /**
     * What an update means.
     *
     * @param me who we are, or null as long as Telegram has not told
     */
    Translation translate(JsonNode update, @Nullable Identity me) {
        var meaning = meaning(update, me);
        return meaning instanceof Heard(IncomingUpdate incoming) && isForged(incoming)
                ? new Ignored("forged")
                : meaning;
    }

    // At Telegram a person's own chat has the person's own number. Whoever claims otherwise would
    // lead what is said to one person into the chat of another.
    private static boolean isForged(IncomingUpdate incoming) {
        var chat = incoming.chat();
        return !chat.group() && !chat.externalId().equals(incoming.sender().externalId());
    }

    private Translation meaning(JsonNode update, @Nullable Identity me) {
        Long number = Json.number(update, "update_id");
        if (number == null) return new Ignored("no number");
        JsonNode message = Json.object(update, "message");
        if (message != null) return message(number, message, me);
        JsonNode edited = Json.object(update, "edited_message");
        if (edited != null) return edited(number, edited, me);
        JsonNode tap = Json.object(update, "callback_query");
        if (tap != null) return tap(number, tap, me);
        JsonNode membership = Json.object(update, "my_chat_member");
        if (membership != null) return membership(number, membership, me);
        return new Ignored(type(update));
    }

    /** The kind of an update, for counters and logs: the name of its one field, never content. */
    static String type(JsonNode update) {
        for (String name : update.propertyNames())
            if (!name.equals("update_id")) return Labels.of(name);
        return "empty";
    }

    private Translation message(long number, JsonNode message, @Nullable Identity me) {
        var chat = Participants.chat(message);
        var sender = Participants.sender(message);
        if (chat == null || sender == null) return new Ignored("message");
        if (Json.isTrue(message, "is_automatic_forward"))
            return new Ignored("message.is_automatic_forward");
        String newId = Json.id(message, "migrate_to_chat_id");
        if (newId != null)
            return heard(
                    number, chat, sender, message, "date", new MessageContent.Moved(newId), null);
        var said = chat.thread() == null ? null : topic(message);
        if (said == null && chat.group()) said = Participants.members(message);
        if (said == null) said = Contents.of(message, me);
        if (said == null) return new Ignored("message." + Contents.label(message));
        return heard(number, chat, sender, message, "date", said, ours(message));
    }

    // What is said in a closed topic by others is none of ours; we are told of both ends of it.
    private static @Nullable MessageContent topic(JsonNode message) {
        if (Json.has(message, "forum_topic_closed")) return new MessageContent.Left("topic closed");
        return Json.has(message, "forum_topic_reopened") ? new MessageContent.Joined(false) : null;
    }

    private Translation edited(long number, JsonNode message, @Nullable Identity me) {
        var chat = Participants.chat(message);
        var sender = Participants.sender(message);
        var now = chat == null || sender == null ? null : Contents.of(message, me);
        if (chat == null || sender == null || now == null) return new Ignored("edited_message");
        // A place that moves along is edited every few seconds: no words of anybody.
        if (!(now instanceof MessageContent.Words || now instanceof MessageContent.Attached))
            return new Ignored("edited_message." + Contents.label(message));
        return heard(
                number, chat, sender, message, "edit_date", new MessageContent.Edited(now), null);
    }

    private Translation tap(long number, JsonNode tap, @Nullable Identity me) {
        var sender = Participants.user(Json.object(tap, "from"));
        String id = Json.string(tap, "id");
        if (sender == null || id == null) return new Ignored("callback_query");
        JsonNode card = Json.object(tap, "message");
        var chat = card == null ? null : Participants.chat(card);
        if (card != null && chat == null) return new Ignored("callback_query.message");
        // Without the card, the only place to answer is the person's own chat.
        if (chat == null) chat = new Chat(sender.externalId(), null, false, "");
        var said = new MessageContent.Tapped(id, Json.words(tap, "data"), quoted(card, me));
        String cardId = Json.id(card, "message_id");
        return new Heard(
                new IncomingUpdate(
                        TelegramName.CHANNEL,
                        number,
                        chat,
                        sender,
                        cardId,
                        null,
                        clock.instant(),
                        said));
    }

    private static MessageContent.@Nullable Quoted quoted(
            @Nullable JsonNode card, @Nullable Identity me) {
        JsonNode quoted = Json.object(card, "reply_to_message");
        if (quoted == null || Json.has(quoted, "forum_topic_created")) return null;
        String id = Json.id(quoted, "message_id");
        var from = Participants.sender(quoted);
        var said = Contents.of(quoted, me);
        if (id == null || from == null || said == null) return null;
        return new MessageContent.Quoted(id, from.externalId(), said);
    }

    private Translation membership(long number, JsonNode change, @Nullable Identity me) {
        var chat = Participants.chat(change);
        var sender = Participants.user(Json.object(change, "from"));
        if (chat == null || sender == null) return new Ignored("my_chat_member");
        var before = Membership.of(Json.object(change, "old_chat_member"));
        var after = Membership.of(Json.object(change, "new_chat_member"));
        if (after == null || after.equals(before)) return new Ignored("my_chat_member");
        MessageContent said =
                after.mayWrite()
                        ? new MessageContent.Joined(
                                !chat.group() || after.admin() || (me != null && me.readsAll()))
                        : new MessageContent.Left(after.status());
        return heard(number, chat, sender, change, "date", said, null);
    }

    // What we said ourselves, and nobody else's words.
    private @Nullable String ours(JsonNode message) {
        JsonNode answered = Json.object(message, "reply_to_message");
        if (answered == null) return null;
        String from = Json.id(Json.object(answered, "from"), "id");
        if (!botId.equals(from)) return null;
        String text = Json.string(answered, "text");
        return text != null ? text : Json.string(answered, "caption");
    }

    private Translation heard(
            long number,
            Chat chat,
            Sender sender,
            JsonNode message,
            String date,
            MessageContent said,
            @Nullable String ours) {
        return new Heard(
                new IncomingUpdate(
                        TelegramName.CHANNEL,
                        number,
                        chat,
                        sender,
                        Json.id(message, "message_id"),
                        Participants.replyTo(message),
                        at(Json.number(message, date)),
                        said,
                        ours));
    }

    private Instant at(@Nullable Long seconds) {
        if (seconds == null || seconds <= 0 || seconds > LATEST.getEpochSecond())
            return clock.instant();
        return Instant.ofEpochSecond(seconds);
    }
}
