package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way out. Everything is a row in the caller's transaction, but for what answers a tap: said if
 * and only if the caller commits. All methods join the caller's transaction and make no network
 * call.
 */
public interface Outbox {
    /**
     * Says something once; with a {@code onceKey} that was used before, says nothing.
     *
     * @throws IllegalArgumentException if there is nothing in the letter
     */
    void say(Letter letter);

    /**
     * The same, and it can be taken back apart from all else that was said about its subject.
     *
     * @param origin what it passes on, at most 60 characters, by which {@link #takeBack} finds it;
     *     null for nothing in particular
     */
    void say(Letter letter, @Nullable String origin);

    /**
     * Takes back what was said of this origin: what is unsent is not said, what arrived is deleted,
     * what is just arriving is deleted then; no words of it are kept.
     */
    void takeBack(String subject, String origin);

    /**
     * Takes back what was said of this origin there if none of it has left yet, so that it can be
     * said together with more.
     *
     * @return false if some of it has left: then all stays as it is
     * @throws StillSending if it is leaving this very moment
     */
    boolean takeBackUnsent(String subject, String origin, long address);

    /** Puts a small sign on somebody's message, such as 👍: a receipt without words. */
    void react(long address, String message, String emoji);

    /**
     * Ends the waiting of a tapped button, with a short note (at most 200 characters) or none. Lost
     * if the program is killed after the commit: buttons stop waiting by themselves.
     *
     * @param to where the button stands
     * @param tap the messenger's id of the tap
     * @param tappedAt real time at which we got it; after 60 seconds it is not answered any more
     */
    void answerTap(Address to, String tap, @Nullable String note, boolean alert, Instant tappedAt);

    /**
     * Takes a message of ours, or one that we may remove, out of a chat; {@link NotRemoved} tells
     * where that cannot be done.
     */
    void delete(long address, String message);

    /**
     * Takes back what is unsent about a subject, cards that were never shown included; returns how
     * many letters and cards that were.
     */
    int withdraw(String subject);

    /** The same for one address only: somebody there wants to hear no more of it. */
    int withdraw(String subject, long address);

    /** Withdraws what is unsent about a subject and empties for good the words of all the rest. */
    void erase(String subject);

    /**
     * Withdraws what is unsent to an address, empties for good the words of all the rest and
     * forgets what it was about: nothing leads from the address to any subject any more.
     */
    void eraseAt(long address);

    /**
     * What a message of ours in that chat was about, if it is ours.
     *
     * @throws StillSending if we cannot tell yet: a quick reply may be faster than the messenger's
     *     word to us that our message arrived
     */
    Optional<String> subjectOf(long address, String message);

    /** Something is under way to that chat whose number we do not know yet; again in a moment. */
    class StillSending extends ConcurrencyFailureException {
        StillSending() {
            super("a message is under way to this chat");
        }
    }

    /**
     * The ids of our messages about a subject in that chat, oldest first; without those of open
     * cards, which can still show something else.
     */
    List<String> messages(long address, String subject);

    /** The same without those of any card, open or closed: the letters beside them. */
    List<String> letters(long address, String subject);

    /**
     * Whether the letter with this key has arrived; one that is over since long has.
     *
     * @throws StillSending if it is arriving this very moment
     */
    boolean hasArrived(String onceKey);

    /** The chats in which anything about a subject was ever said: those that erasure must reach. */
    Set<Long> chats(String subject);

    /** A letter, to its last piece, or a new card arrived. Published when it is marked as sent. */
    record Delivered(long address, String subject, Instant at) {}

    /** A letter or card is refused for good: kept, shown to the operator, never sent. */
    record Refused(long address, String subject, String reason) {}

    /**
     * Some files of a letter are refused for good, in every way in which they can be sent; its
     * words and its other files arrive as if nothing had happened. Where none of the files of a
     * piece arrived, {@link Refused} is published too, before or after.
     *
     * @param files ids of the files room
     */
    record FilesRefused(long address, String subject, List<Long> files, String reason) {}

    /**
     * A message that was to be {@linkplain #delete deleted} still stands there, whole or in part,
     * and the messenger lets us do nothing about it.
     */
    record NotRemoved(long address, String message) {}
}
