package vn.nhipcau.outbox;

/** What goes first when not everything can go at once. */
public enum Lane {
    /** What answers a person's own tap or word; goes at any hour. */
    ANSWER(1),
    /** Notices, replies and reminders: what the person did not just ask for. */
    NOTICE(2),
    /** What very many are told: nobody's own notice waits for it. */
    BROADCAST(3);

    private final int code;

    Lane(int code) {
        this.code = code;
    }

    /** The number by which it is stored, whatever the order of these; it goes in this order. */
    int code() {
        return code;
    }
}
