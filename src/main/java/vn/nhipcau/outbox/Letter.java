package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.time.Instant;
import java.util.List;

/**
 * A message without buttons, said once. Text of any length: it leaves in as many pieces as the
 * messenger needs; files follow the text, as albums where they can.
 *
 * @param address id of where it goes
 * @param lane how urgent it is
 * @param text may be empty if there is something else
 * @param attachments files in the order in which they are shown
 * @param place a point on the map, or null
 * @param subject what it is about, such as {@code petition:42}: replies to it are led there, and
 *     what is unsent can be withdrawn by it
 * @param onceKey a letter with the same key is written only once, ever; null for no such rule
 * @param notBefore business time before which it stays here, or null
 * @param notAfter business time after which it is of no use any more and expires, or null
 * @param replyTo the messenger's id of the message in that chat that it answers; or {@code card:}
 *     and the id of a card of ours there; or null
 * @param caption a few words below its files, or null
 */
public record Letter(
        long address,
        Lane lane,
        RichText text,
        List<Attachment> attachments,
        @Nullable Place place,
        String subject,
        @Nullable String onceKey,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter,
        @Nullable String replyTo,
        @Nullable String caption) {

    /** How {@link #replyTo} names one of our cards, whose message may not be known yet. */
    static final SubjectKind<Id> CARD = SubjectKind.ofId("card");

    /** A file of the files room, by its id there. */
    public record Attachment(long file, FileKind kind) {}

    public Letter {
        attachments = List.copyOf(attachments);
    }

    /** What answers somebody's own tap or word. */
    public static Letter answer(long address, RichText text, String subject) {
        return new Letter(
                address, Lane.ANSWER, text, List.of(), null, subject, null, null, null, null, null);
    }

    /** What somebody is told without having just asked. */
    public static Letter notice(long address, RichText text, String subject) {
        return new Letter(
                address, Lane.NOTICE, text, List.of(), null, subject, null, null, null, null, null);
    }

    public Letter with(List<Attachment> files) {
        return new Letter(
                address, lane, text, files, place, subject, onceKey, notBefore, notAfter, replyTo,
                caption);
    }

    public Letter at(@Nullable Place where) {
        return new Letter(
                address,
                lane,
                text,
                attachments,
                where,
                subject,
                onceKey,
                notBefore,
                notAfter,
                replyTo,
                caption);
    }

    public Letter once(String key) {
        return new Letter(
                address,
                lane,
                text,
                attachments,
                place,
                subject,
                key,
                notBefore,
                notAfter,
                replyTo,
                caption);
    }

    public Letter between(@Nullable Instant earliest, @Nullable Instant latest) {
        return new Letter(
                address,
                lane,
                text,
                attachments,
                place,
                subject,
                onceKey,
                earliest,
                latest,
                replyTo,
                caption);
    }

    /**
     * Each of its files says what it belongs to, as those in a group need it: by these few words,
     * and as a reply to this card, whose number the messenger may not have told yet.
     */
    public Letter belongingTo(Card card, String words) {
        return new Letter(
                address,
                lane,
                text,
                attachments,
                place,
                subject,
                onceKey,
                notBefore,
                notAfter,
                SubjectKind.of(CARD, card.id()),
                words);
    }

    /** The same in reply to this message, by the messenger’s id; null for none. */
    public Letter replyingTo(@Nullable String message) {
        return new Letter(
                address,
                lane,
                text,
                attachments,
                place,
                subject,
                onceKey,
                notBefore,
                notAfter,
                message,
                caption);
    }
}
