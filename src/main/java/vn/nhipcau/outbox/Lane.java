package vn.nhipcau.outbox;

/** What goes first when not everything can go at once. */
public enum Lane {
    /** What answers a person's own tap or word; goes at any hour. */
    ANSWER,
    /** Notices, replies and reminders: what the person did not just ask for. */
    NOTICE,
    /** What very many are told: nobody's own notice waits for it. */
    BROADCAST
}
