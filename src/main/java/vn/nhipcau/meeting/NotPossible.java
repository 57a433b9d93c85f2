package vn.nhipcau.meeting;

/** What was asked for cannot be done with a meeting, and nothing was changed. */
public class NotPossible extends RuntimeException {
    /** Why not. The texts say each as {@code meeting.not.<WHY>}. */
    public enum Why {
        /** There is a round of this kind for this session. */
        TWICE,
        /** It would have to lie in the past. */
        TOO_LATE,
        /** That time is past. */
        PAST,
        /** It is over, cancelled, or somebody else was quicker. */
        OVER,
        /** Nobody would know where to go. */
        NO_PLACE
    }

    private final Why why;

    NotPossible(Why why) {
        super(why.name());
        this.why = why;
    }

    /** Why not. */
    public Why why() {
        return why;
    }
}
