package vn.nhipcau.meeting;

import vn.nhipcau.shared.Written;

/**
 * What has to be prepared for a round of voter meetings. The texts call each {@code
 * meeting.prepare.<KIND>} and say in {@code meeting.prepare.how.<KIND>} how it is done.
 */
public enum PreparationKind {
    /** Day and place of a meeting of each delegate group. */
    @Written("PLAN")
    PLAN,
    /** What became of the petitions of the last round, from the People's Committee. */
    @Written("REPLIES")
    REPLIES,
    /** The written notice to the places that host a meeting. */
    @Written("HOST_NOTICE")
    HOST_NOTICE,
    /** That everybody can know of a meeting. */
    @Written("PUBLIC_NOTICE")
    PUBLIC_NOTICE,
    /** Agenda and papers for the delegates. */
    @Written("DOCUMENTS")
    DOCUMENTS;

    /** Whether each meeting of the round needs it; else the round as a whole. */
    public boolean isOfEachMeeting() {
        return this == HOST_NOTICE || this == PUBLIC_NOTICE;
    }

    /** Whether somebody has to say that it is done; else that is seen from the meetings. */
    public boolean isSaidByHand() {
        return this == REPLIES || this == HOST_NOTICE || this == DOCUMENTS;
    }
}
