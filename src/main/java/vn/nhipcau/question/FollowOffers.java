package vn.nhipcau.question;

import vn.nhipcau.chat.UpdateContext;

import java.util.List;

/** Petitions that a room above names to somebody, offered to be taken up. */
public interface FollowOffers {
    /** Whether whoever speaks may take up petitions: a delegate, or a secretary, on their own. */
    boolean mayFollow(UpdateContext context);

    /** Shows these petitions below, each with a button that takes it up. */
    void offer(UpdateContext context, List<String> codes);
}
