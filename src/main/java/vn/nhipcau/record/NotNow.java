package vn.nhipcau.record;

/** The case is no longer, or not yet, where this could happen. */
public class NotNow extends RuntimeException {
    /** It is where this cannot happen. */
    public NotNow(Enum<?> status) {
        super("not while it is " + status);
    }
}
