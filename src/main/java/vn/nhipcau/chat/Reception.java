package vn.nhipcau.chat;

import org.jspecify.annotations.Nullable;

/** The one door for everything that comes in. */
public interface Reception {
    /**
     * Hears one thing, with its whole effect in one transaction of its own; when this returns, the
     * messenger may forget it. A number that was heard before is heard no second time.
     *
     * @throws org.springframework.dao.DataAccessException and others if it could not be heard; then
     *     nothing of it happened
     */
    void hear(Incoming incoming);

    /**
     * Puts aside what could not be heard, so that the next things can be. Its content is kept only
     * where the person agreed to that and it is known to be a petition; else they are asked to send
     * it again.
     *
     * @param incoming what it was, or null if it could not even be read
     */
    void park(
            String channel, long updateId, String type, @Nullable Incoming incoming, String error);

    /** Hears again what was put aside with its content; returns how many of them succeeded. */
    int replay();
}
