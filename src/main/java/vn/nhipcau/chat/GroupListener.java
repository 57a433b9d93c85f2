package vn.nhipcau.chat;

/** Whoever wants to know that we have come into a group. */
public interface GroupListener {
    /** We were added to this group, or may write there again. */
    void joined(UpdateContext context);

    /**
     * This group has another id from now on. Told before its addresses move, so that what was meant
     * for a group of that id by itself can be taken back.
     */
    void moving(UpdateContext context, String newExternalId);
}
