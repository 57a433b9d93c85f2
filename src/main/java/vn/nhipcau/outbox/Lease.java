package vn.nhipcau.outbox;

/** Which of several instances polls and sends: one at a time, by a row in the database. */
public interface Lease {
    /**
     * Whether this instance may start a call to the messenger now. False from three seconds after
     * the last renewal that succeeded.
     */
    boolean held();

    /**
     * Whether it is known who holds it. False when it could not be read for a while: an instance
     * that then takes itself for one that stands by may be the only one.
     */
    default boolean isKnown() {
        return true;
    }
}
