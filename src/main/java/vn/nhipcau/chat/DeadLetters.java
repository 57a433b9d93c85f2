package vn.nhipcau.chat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.people.People;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.Texts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * What could not be heard. The content stays only if the person agreed, had a dialog open, and the
 * words show no sign of what is guided elsewhere; otherwise number, type, chat and error alone, and
 * the person is asked to send it again.
 */
@Component
class DeadLetters {
    static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST_ERROR = 300;
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final People people;
    private final Consents consents;
    private final Routing routing;
    private final Addresses addresses;
    private final Outbox outbox;
    private final Texts texts;
    private final JsonMapper json;
    private final Counter parkedUpdates;
    private final ProgramVersion version;

    DeadLetters(
            JdbcClient jdbc,
            Conversations conversations,
            People people,
            Consents consents,
            Routing routing,
            Addresses addresses,
            Outbox outbox,
            Texts texts,
            JsonMapper json,
            MeterRegistry meters,
            ProgramVersion version) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.people = people;
        this.consents = consents;
        this.routing = routing;
        this.addresses = addresses;
        this.outbox = outbox;
        this.texts = texts;
        this.json = json;
        parkedUpdates =
                Counter.builder("nhipcau.chat.parked")
                        .description("Updates that could not be heard and were put aside")
                        .register(meters);
        this.version = version;
    }

    void park(
            String channel,
            long updateId,
            String type,
            @Nullable IncomingUpdate incoming,
            String error) {
        String content =
                incoming != null && isKnownPetition(incoming)
                        ? json.writeValueAsString(nameless(incoming))
                        : null;
        var chat = incoming == null ? null : incoming.chat();
        String dialog = content == null || incoming == null ? null : dialog(incoming);
        if (!put(channel, updateId, type, chat, content, dialog, true, error)) return;
        if (incoming != null && isToldOf(incoming)) apologise(incoming, content != null);
    }

    /** Without anything of what was said; whose chat it is, is told of it later. */
    void parkBare(
            String channel,
            long updateId,
            String type,
            IncomingUpdate.@Nullable Chat chat,
            String error) {
        boolean told = chat == null || chat.group();
        put(channel, updateId, type, chat, null, null, told, error);
    }

    // False if it was put aside before the program died: they were told then.
    private boolean put(
            String channel,
            long updateId,
            String type,
            IncomingUpdate.@Nullable Chat chat,
            @Nullable String content,
            @Nullable String dialog,
            boolean told,
            String error) {
        var now = Instant.now();
        int put =
                jdbc.sql(
                                """
                        insert into parked_update
                            (channel, update_id, kind, chat, error, content, dialog, version,
                                again_at, told, parked_at)
                        select cast(:channel as varchar(20)), :update, :kind, :chat, :error,
                            cast(:content as text), cast(:dialog as varchar(120)), :version,
                            :again, :told, :now
                        where not exists (select 1 from parked_update
                            where channel = :channel and update_id = :update)
                        """)
                        .param("channel", channel)
                        .param("update", updateId)
                        .param("kind", shortened(type, 40))
                        .param("chat", chat == null ? null : chat.externalId())
                        .param("error", shortened(error, LONGEST_ERROR))
                        .param("content", content)
                        .param("dialog", dialog)
                        .param("version", version.name())
                        .param("again", Timestamp.from(now.plus(DeadLetterReplay.FIRST_PAUSE)))
                        .param("told", told)
                        .param("now", Timestamp.from(now))
                        .update();
        if (put == 0) return false;
        parkedUpdates.increment();
        log.error("Update {} ({}) could not be heard and was put aside: {}", updateId, type, error);
        return true;
    }

    // In a group most of what is said is not meant for us.
    private static boolean isToldOf(IncomingUpdate incoming) {
        return !incoming.chat().group()
                || incoming.replyTo() != null
                || incoming.said() instanceof MessageContent.Tapped
                || incoming.said() instanceof MessageContent.Command;
    }

    private @Nullable String dialog(IncomingUpdate incoming) {
        return conversations
                .findLockedByChannelAndExternalId(incoming.channel(), incoming.chat().externalId())
                .map(Conversation::place)
                .orElse(null);
    }

    /** The same without what the sender calls themselves: that is kept nowhere. */
    private static IncomingUpdate nameless(IncomingUpdate incoming) {
        var sender = incoming.sender();
        return new IncomingUpdate(
                incoming.channel(),
                incoming.updateId(),
                incoming.chat(),
                new IncomingUpdate.Sender(
                        sender.externalId(),
                        "",
                        sender.languageCode(),
                        sender.bot(),
                        sender.anonymous()),
                incoming.messageId(),
                incoming.replyTo(),
                incoming.at(),
                incoming.said());
    }

    private boolean isKnownPetition(IncomingUpdate incoming) {
        if (incoming.chat().group() || !mayBeKept(incoming.said())) return false;
        var conversation =
                conversations.findLockedByChannelAndExternalId(
                        incoming.channel(), incoming.chat().externalId());
        if (conversation.isEmpty() || conversation.get().flow() == null) return false;
        var person = people.met(incoming.channel(), incoming.sender().externalId(), null, null);
        return consents.given(person, Purpose.PETITIONS);
    }

    // The kind is decided before anything is kept, here as well.
    private boolean mayBeKept(MessageContent said) {
        return switch (said) {
            case MessageContent.Words(var text) -> isNoOtherMatter(text);
            // A file may say by its name what it is.
            case MessageContent.Attached file ->
                    isNoOtherMatter(file.caption()) && isNoOtherMatter(file.wordsOfName());
            case MessageContent.Edited(var now) -> mayBeKept(now);
            case MessageContent.Located _, MessageContent.Contact _ -> true;
            default -> false;
        };
    }

    private boolean isNoOtherMatter(String words) {
        return switch (routing.read(words).kind()) {
            case COMPLAINT, DENUNCIATION, EMERGENCY -> false;
            case PETITION, NOT_A_PETITION, TOO_SHORT -> true;
        };
    }

    private void apologise(IncomingUpdate incoming, boolean kept) {
        var chat = incoming.chat();
        var kind = chat.group() ? Address.Kind.GROUP : Address.Kind.PRIVATE;
        var address =
                addresses.at(
                        incoming.channel(), chat.externalId(), chat.thread(), kind, chat.title());
        var person =
                people.met(
                        incoming.channel(),
                        incoming.sender().externalId(),
                        chat.group() ? null : address.id(),
                        incoming.sender().languageCode());
        String key = kept ? "chat.parkedKept" : "chat.parked";
        var text = texts.say(person.language(), key);
        outbox.say(
                Letter.answer(address.id(), text, "chat")
                        .replyingTo(chat.group() ? incoming.messageId() : null));
    }

    int forget(String channel, String chat) {
        return jdbc.sql("delete from parked_update where channel = :channel and chat = :chat")
                .param("channel", channel)
                .param("chat", chat)
                .update();
    }

    int forgetOld() {
        return jdbc.sql("delete from parked_update where parked_at < :before")
                .param("before", Timestamp.from(Instant.now().minus(KEPT)))
                .update();
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
