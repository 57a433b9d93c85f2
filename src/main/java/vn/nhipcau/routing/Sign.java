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
    ADVERTISING;

    /**
     * Whether a phrase is this sign also with punctuation between its words, "tố, cáo"; what hides
     * or calms is so only where nothing else stands between them.
     */
    boolean mayBeParted() {
        return switch (this) {
            case DENUNCIATION, COMPLAINT, EMERGENCY, DANGER -> true;
            default -> false;
        };
    }
}
