package vn.nhipcau.outbox;

/** Where a row of the way out stands. Kept by number: the order of these is the database's. */
enum Status {
    WAITING,
    SENDING,
    SENT,
    REFUSED,
    EXPIRED,
    WITHDRAWN,
    /** Set aside for a fault of ours: it cannot be read, or not be marked. */
    DEAD
}
