package vn.nhipcau.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * What a notice says may be true only for a while, such as "tomorrow". One that could not leave in
 * that time is given words that are true now, by the upper room that wrote it; without any it
 * expires. Asked immediately before it goes, so it is asked only for what is late.
 */
public interface Rewording {
    /**
     * What a late card says instead; empty if it is of no use any more, or not of this room.
     *
     * @param now business time
     * @param onceKey under which it was written
     * @param late what it was to say
     */
    Optional<Words> now(Instant now, String onceKey, CardView late);

    /**
     * Words that are true now.
     *
     * @param notAfter business time until which they are; later than now
     */
    record Words(CardView view, Instant notAfter) {}
}
