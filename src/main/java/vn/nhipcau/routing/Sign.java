package vn.nhipcau.routing;

/** What a phrase of {@code words.txt} is a sign of. */
enum Sign {
    DENUNCIATION,
    /** Somebody in office; with {@link #WRONG} near it a denunciation. */
    OFFICIAL,
    WRONG,
    COMPLAINT,
    EMERGENCY,
    /** An emergency unless something is {@link #CALM}. */
    DANGER,
    CALM,
    ASKS,
    /** Hides the shorter phrases in it. */
    NEUTRAL,
    SMALLTALK,
    FILLER,
    ADVERTISING
}
