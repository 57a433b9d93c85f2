package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.RichText;

import java.time.Duration;
import java.util.List;

/** A messenger, as the dispatcher sees it. Calls go over the network and never throw. */
public interface Channel {
    /** The name under which addresses refer to it, such as {@code telegram}. */
    String name();

    /** How fast the messenger lets us send. */
    default Limits limits() {
        return Limits.NONE;
    }

    /** Carries out one thing and says what became of it. */
    Delivery send(Address to, Outgoing what);

    /**
     * How fast a messenger lets us send. Messages are counted as {@link Outgoing#weight()} says.
     *
     * @param perSecond in any second, over all chats
     * @param privateBurst to one person at once; then one each second
     * @param groupPerMinute in any minute to one group
     * @param countPrivateEdits whether an edit in a person's own chat counts as a message
     * @param countGroupEdits whether an edit in a group counts as a message
     */
    record Limits(
            int perSecond,
            int privateBurst,
            int groupPerMinute,
            boolean countPrivateEdits,
            boolean countGroupEdits) {
        /** As fast as it goes. */
        public static final Limits NONE = new Limits(1_000_000, 1_000_000, 1_000_000, false, false);
    }

    /** One call to the messenger. */
    sealed interface Outgoing {
        /** How many messages it counts for in the messenger's limits; 0 for no message. */
        default int weight() {
            return 0;
        }
    }

    /** New words, with a card's buttons (empty for a letter). */
    record NewText(RichText text, List<List<SentButton>> buttons, @Nullable String replyTo)
            implements Outgoing {
        @Override
        public int weight() {
            return 1;
        }
    }

    /** Other words and buttons in place of what a message of ours says. */
    record EditText(String message, RichText text, List<List<SentButton>> buttons)
            implements Outgoing {}

    /**
     * Files of one sort, one message each, shown together where the messenger can.
     *
     * @param withBytes whether they go with the bytes that we keep, even where the messenger has
     *     them: it did not take them by its own ids
     * @param caption a few words below the first of them, or null
     */
    record NewFiles(
            List<Letter.Attachment> files,
            @Nullable String replyTo,
            boolean withBytes,
            @Nullable String caption)
            implements Outgoing {
        /** Files by the messenger's own ids, where it has them. */
        public NewFiles(List<Letter.Attachment> files, @Nullable String replyTo) {
            this(files, replyTo, false, null);
        }

        /** Files without words. */
        public NewFiles(
                List<Letter.Attachment> files, @Nullable String replyTo, boolean withBytes) {
            this(files, replyTo, withBytes, null);
        }

        @Override
        public int weight() {
            return files.size();
        }
    }

    /** A point on the map. */
    record NewPlace(Place place, @Nullable String replyTo) implements Outgoing {
        @Override
        public int weight() {
            return 1;
        }
    }

    /** A sign on somebody's message. */
    record Reaction(String message, String emoji) implements Outgoing {}

    /** The end of a tapped button's waiting. */
    record TapAnswer(String tap, @Nullable String note, boolean alert) implements Outgoing {}

    /** A message taken away. */
    record Removal(String message) implements Outgoing {}

    /**
     * A button as it is sent.
     *
     * @param data what comes back, at most 64 bytes; or the page that it opens, with {@code link}
     */
    record SentButton(String label, String data, boolean link) {}

    /** What became of a call. */
    sealed interface Delivery {
        /** Done; the messenger's ids of the messages made, in order. */
        record Delivered(List<String> messages) implements Delivery {}

        /** Too fast: again after so long. {@code everywhere}: nothing may be sent before. */
        record Later(Duration after, boolean everywhere, String reason) implements Delivery {}

        /** The messenger could not be reached; nothing left, and nothing else would. */
        record Unreached(String reason) implements Delivery {}

        /** The message to be edited is not there any more. */
        record Vanished(String reason) implements Delivery {}

        /** Nobody knows whether it arrived; worth another try. */
        record Unknown(String reason) implements Delivery {}

        /** The chat has another id now; again there. */
        record Moved(String newExternalId) implements Delivery {}

        /** Nothing arrives at this address any more. */
        record Gone(String reason) implements Delivery {}

        /** This one thing is refused for good. */
        record Refused(String reason) implements Delivery {}

        /** The messenger does not accept us at all (a wrong token); nothing can be sent. */
        record Locked(String reason) implements Delivery {}
    }
}
