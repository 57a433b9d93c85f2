package vn.nhipcau.chat;

/** Whoever keeps in mind what became of somebody's message, and follows when it is edited. */
public interface EditHandler {
    /**
     * A message reads otherwise now.
     *
     * @param now {@link MessageContent.Words} or {@link MessageContent.Attached}
     * @return false if nothing is known of that message
     */
    boolean edited(UpdateContext context, MessageContent now);
}
