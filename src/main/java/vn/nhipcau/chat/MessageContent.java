package vn.nhipcau.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.files.Files;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.Spelling;

import java.util.Set;

/** What somebody said or did, in no messenger's own terms. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "said")
public sealed interface MessageContent {
    /** The words in what was said, cleaned; often there are none. */
    static String words(MessageContent said) {
        return switch (said) {
            case Words(var text) -> text;
            case Attached attached -> attached.caption();
            case Edited(var now) -> words(now);
            default -> "";
        };
    }

    /** The album in which it came; none if it did not come in one. */
    static Set<String> albums(MessageContent said) {
        return said instanceof Attached file && file.album() != null
                ? Set.of(file.album())
                : Set.of();
    }

    /** Plain words, cleaned ({@code Spelling.clean}). */
    record Words(String text) implements MessageContent {}

    /**
     * A command.
     *
     * @param name without the slash, lower case
     * @param rest what stood behind it, cleaned, often empty
     */
    record Command(String name, String rest) implements MessageContent {}

    /**
     * A file.
     *
     * @param fileId the messenger's id, good for sending it on
     * @param size in bytes, or null if it does not say
     * @param album what the items of one album share, or null
     * @param caption the words with it, cleaned, often empty
     */
    record Attached(
            FileKind kind,
            String fileId,
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable Long size,
            @Nullable String album,
            String caption)
            implements MessageContent {
        /** The words in its name: "don-to-cao_OngB.pdf" says "don to cao Ong B". */
        public String wordsOfName() {
            if (name == null) return "";
            return Spelling.plain(name)
                    .replaceFirst("\\.\\w{1,5}$", "")
                    .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{M}\\p{N}]+", " ")
                    .strip();
        }

        /** Whether it says that it is larger than this. */
        public boolean isLargerThan(long bytes) {
            return size != null && size > bytes;
        }

        /** What to keep of it, as it came through this messenger. */
        public Files.Received received(String channel) {
            return new Files.Received(channel, fileId, kind, name, mediaType, size);
        }
    }

    /** A place on the map. */
    record Located(Place place) implements MessageContent {}

    /**
     * A phone number handed over by the messenger.
     *
     * @param own whether it is the sender's own
     */
    record Contact(String name, String phone, boolean own) implements MessageContent {}

    /**
     * A tapped button.
     *
     * @param tapId the messenger's id of the tap, to end its waiting
     * @param data what the button carried
     * @param quoted what the card answers to, if the messenger brought it along
     */
    record Tapped(String tapId, String data, @Nullable Quoted quoted) implements MessageContent {}

    /**
     * The message that a tapped card answers to.
     *
     * @param from the messenger's id of who wrote it
     */
    record Quoted(String messageId, String from, MessageContent said) {}

    /** An earlier message now reads otherwise; {@code now} is {@link Words} or {@link Attached}. */
    record Edited(MessageContent now) implements MessageContent {}

    /**
     * Something we have no use for: a sticker, a poll, a game.
     *
     * @param what its type; where others left or came to a group, {@link #LEFT} or {@link #CAME}
     *     and the messenger’s ids of them, with commas between
     */
    record Unusable(String what) implements MessageContent {
        /** Stands before the id of somebody who left the group. */
        public static final String LEFT = "left:";

        /** Stands before the ids of those who came to the group. */
        public static final String CAME = "came:";

        /** Whether it tells who is in the group: so it is, whoever did it. */
        boolean isAboutMembers() {
            return what.startsWith(LEFT) || what.startsWith(CAME);
        }
    }

    /** We may write to this chat again, or for the first time. */
    record Joined(boolean mayReadAll) implements MessageContent {}

    /** We are out of this chat, blocked or without the right to write. */
    record Left(String why) implements MessageContent {}

    /** The chat has another id from now on. */
    record Moved(String newExternalId) implements MessageContent {}
}
