package vn.nhipcau.outbox;

/** What a row of the way out is. Kept by name. */
enum OutboundKind {
    TEXT,
    FILES,
    PLACE,
    CARD,
    REACTION,
    TAP,
    REMOVAL,
    /** Written by a program that knows more sorts than this one; never written. */
    UNKNOWN;

    static OutboundKind of(String stored) {
        for (OutboundKind sort : values()) if (sort.name().equals(stored)) return sort;
        return UNKNOWN;
    }

    /** Whether somebody wants to hear that it arrived or was refused. */
    boolean isTold() {
        return this == TEXT || this == FILES || this == PLACE || this == CARD;
    }
}
