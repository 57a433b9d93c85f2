package vn.nhipcau.outbox;

/** Where a row of the way out stands. Kept by its number, whatever the order of these. */
enum Status {
    WAITING(0),
    SENDING(1),
    SENT(2),
    REFUSED(3),
    EXPIRED(4),
    WITHDRAWN(5),
    /** Set aside for a fault of ours: it cannot be read, or not be marked. */
    DEAD(6);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
