package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cards: desired state of messages with buttons. Whoever changes a card says what it shall show;
 * only the newest view is sent, so edits never queue and never go backwards. All methods join the
 * caller's transaction.
 */
public interface Cards {
    /**
     * Puts a new card at the bottom of a chat.
     *
     * @param replyTo the messenger's id of the message that it answers, or null
     */
    Card open(long address, Lane lane, String subject, CardView view, @Nullable String replyTo);

    /** Puts a new card at the bottom of a chat, in answer to what somebody did there. */
    default Card answer(long address, String subject, CardView view) {
        return open(address, Lane.ANSWER, subject, view, null);
    }

    /**
     * Puts a new card at the bottom of a chat, unless it cannot leave in time.
     *
     * @param notAfter business time after which it is of no use any more and expires
     */
    Card openUntil(long address, Lane lane, String subject, CardView view, Instant notAfter);

    /**
     * Puts the same to many at the bottom of their chats; few statements for all of them.
     *
     * @param lane {@link Lane#BROADCAST} if they may be very many
     * @return how many were put up: not those whose key was used before
     */
    int openAll(Lane lane, List<Broadcast> broadcasts);

    /**
     * One of many cards with a notice.
     *
     * @param onceKey a card with the same key is put up only once, ever
     * @param notAfter business time after which it is of no use any more and expires
     * @param atOnce whether it goes whatever the hour
     */
    record Broadcast(
            long address,
            String subject,
            CardView view,
            String onceKey,
            Instant notAfter,
            boolean atOnce) {}

    /** Those of these addresses where a card about it has arrived, or is on its way just now. */
    Set<Long> reached(String subject, Collection<Long> addresses);

    /** Whether the card has arrived where it stands. */
    boolean isShown(long card);

    /**
     * Shows another view; an equal one changes nothing. A closed card can still change its view.
     */
    void show(long card, CardView view);

    /**
     * Shows another view in a lane of its own choice: {@link Lane#NOTICE} where many cards change
     * at once. {@link #show(long, CardView)} takes {@link Lane#ANSWER}, as an edit disturbs nobody
     * and mostly follows a tap.
     */
    void show(long card, CardView view, Lane lane);

    /** Shows a last view; the card is no longer found by {@link #open(String)}. */
    void close(long card, CardView view);

    /** The card with this id, open or closed. */
    Optional<Card> find(long card);

    /** What the card shows, or is about to; empty once that was erased or is long over. */
    Optional<CardView> view(long card);

    /** The open cards about a subject, oldest first. */
    List<Card> open(String subject);

    /** The open cards about a subject at these addresses that arrived there, oldest first. */
    List<Card> shown(String subject, Collection<Long> addresses);

    /**
     * The card and the tapped action behind a button's data as it came back; empty if we never
     * issued it.
     */
    Optional<Tap> read(String data);

    /**
     * A tapped button.
     *
     * @param revision with which the button was shown; smaller than the card's if it was stale
     */
    record Tap(Card card, int revision, String action) {}
}
