package vn.nhipcau.chat;

/**
 * Whoever knows from the words of a message of ours what a reply to it is about. Asked where we do
 * not know the message itself: of one whose arrival nobody could tell us, two copies stand there.
 */
public interface QuotedReplyHandler {
    /**
     * Somebody replied to this.
     *
     * @param ours the words of the message that was replied to
     * @return false to let somebody else hear it, or nobody
     */
    boolean quoted(UpdateContext context, String ours);
}
