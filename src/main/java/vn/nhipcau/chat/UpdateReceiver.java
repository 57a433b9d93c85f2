package vn.nhipcau.chat;

import org.jspecify.annotations.Nullable;

/** The one door for everything that comes in. */
public interface UpdateReceiver {
    /**
     * Hears one thing, with its whole effect in one transaction of its own; when this returns, the
     * messenger may forget it. A number that was heard before is heard no second time.
     *
     * @throws org.springframework.dao.DataAccessException and others if it could not be heard; then
     *     nothing of it happened
     */
    void hear(IncomingUpdate incoming);

    /**
     * Puts aside what could not be heard, so that the next things can be. Its content is kept only
     * where the person agreed to that and it is known to be a petition; else they are asked to send
     * it again.
     *
     * @param incoming what it was, or null if it could not even be read
     */
    void park(
            String channel,
            long updateId,
            String type,
            @Nullable IncomingUpdate incoming,
            String error);

    /**
     * Puts aside that there was something, and nothing of it: for when even putting it aside fails,
     * or it could not be read. Whose chat it is, is asked later to send it again.
     *
     * @param chat where it was said, or null if even that is unknown
     */
    void parkBare(
            String channel,
            long updateId,
            String type,
            IncomingUpdate.@Nullable Chat chat,
            String error);

    /**
     * Hears again now all that was put aside with its content; returns how many of them succeeded.
     * The same happens by itself, at growing distances and with each new version of the program.
     */
    int replay();
}
