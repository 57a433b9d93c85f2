package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody can be written to. Our id stays when the messenger's changes (a group's migration
 * is one row).
 *
 * @param id ours, what every other room refers to
 * @param channel which messenger, such as {@code telegram}
 * @param externalId the messenger's own id of the chat
 * @param thread the topic within a forum, or null
 * @param kind one person, or a group of them
 * @param title the name of a group; empty for a person: names of people are not kept here
 * @param reachable false once the messenger said that nothing arrives there any more
 */
public record Address(
        long id,
        String channel,
        String externalId,
        @Nullable String thread,
        Kind kind,
        String title,
        boolean reachable) {
    /** One person's own chat, or a chat of several. */
    public enum Kind {
        PRIVATE,
        GROUP
    }
}
