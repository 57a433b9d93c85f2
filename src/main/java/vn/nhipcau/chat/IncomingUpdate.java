package vn.nhipcau.chat;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One thing that came in.
 *
 * @param channel which messenger
 * @param updateId the messenger's number of it; the same number again is the same thing again
 * @param chat where it was said
 * @param sender who said it
 * @param messageId the messenger's id of the message (of the tapped card for a tap), or null
 * @param replyTo the message it is an answer to, or null
 * @param at when it was said by the messenger's clock; for a tap, when we got it
 * @param said what
 * @param ours the words of the message that it is an answer to, if that is one of ours; null where
 *     the messenger does not bring them along
 */
public record IncomingUpdate(
        String channel,
        long updateId,
        Chat chat,
        Sender sender,
        @Nullable String messageId,
        @Nullable String replyTo,
        Instant at,
        MessageContent said,
        @Nullable String ours) {

    /** One thing that came in, without the words of what it answers. */
    public IncomingUpdate(
            String channel,
            long updateId,
            Chat chat,
            Sender sender,
            @Nullable String messageId,
            @Nullable String replyTo,
            Instant at,
            MessageContent said) {
        this(channel, updateId, chat, sender, messageId, replyTo, at, said, null);
    }

    /**
     * A chat.
     *
     * @param externalId the messenger's id
     * @param thread the topic within a forum, or null
     * @param group whether several people are in it
     * @param title a group’s name, with its public name behind it if it has one; empty for a
     *     person’s own chat
     */
    public record Chat(String externalId, @Nullable String thread, boolean group, String title) {
        /** Stands in the title before the name of a group that everybody can find and read. */
        public static final String PUBLIC = " (@";
    }

    /**
     * Who spoke.
     *
     * @param externalId the messenger's id; for an anonymous administrator the group's
     * @param name as they call themselves, cleaned; shown to nobody but their colleagues
     * @param languageCode what their messenger is set to, or null
     * @param bot whether it is a program
     * @param anonymous whether it is an administrator who speaks as the group
     */
    public record Sender(
            String externalId,
            String name,
            @Nullable String languageCode,
            boolean bot,
            boolean anonymous) {}
}
