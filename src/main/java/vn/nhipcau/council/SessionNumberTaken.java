package vn.nhipcau.council;

/** Another session ahead bears this number. */
public class SessionNumberTaken extends RuntimeException {
    private final transient CouncilSession other;

    SessionNumberTaken(CouncilSession other) {
        super("number " + other.number() + " is taken by session " + other.id());
        this.other = other;
    }

    /** The one that bears it. */
    public CouncilSession other() {
        return other;
    }
}
