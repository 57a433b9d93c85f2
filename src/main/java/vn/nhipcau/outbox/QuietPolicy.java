package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * When people are left alone. Asked immediately before anything of {@link Lane#NOTICE} goes to a
 * person's own chat; an upper room may know quiet hours, else there are none.
 */
public interface QuietPolicy {
    /**
     * Until when this address is left alone, in business time; null if it may be disturbed now.
     *
     * @param now business time
     */
    @Nullable Instant until(Instant now, Address to);
}
