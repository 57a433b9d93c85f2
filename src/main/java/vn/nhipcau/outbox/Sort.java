package vn.nhipcau.outbox;

/** What a row of the way out is. Kept by name. */
enum Sort {
    TEXT,
    FILES,
    PLACE,
    CARD,
    REACTION,
    TAP,
    REMOVAL;

    /** Whether somebody wants to hear that it arrived or was refused. */
    boolean isTold() {
        return this == TEXT || this == FILES || this == PLACE || this == CARD;
    }
}
