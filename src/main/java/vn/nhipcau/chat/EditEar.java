package vn.nhipcau.chat;

/** Whoever keeps in mind what became of somebody's message, and follows when it is edited. */
public interface EditEar {
    /**
     * A message reads otherwise now.
     *
     * @param now {@link Said.Words} or {@link Said.Attached}
     * @return false if nothing is known of that message
     */
    boolean edited(Turn turn, Said now);
}
