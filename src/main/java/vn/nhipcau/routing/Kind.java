package vn.nhipcau.routing;

/** What sort of matter a text is; decided before anything of it is stored. */
public enum Kind {
    PETITION,
    /** Khiếu nại: guided to its lawful place, not stored. */
    COMPLAINT,
    /** Tố cáo: guided to its lawful place, not stored. */
    DENUNCIATION,
    /** Somebody needs 113, 114 or 115 now. */
    EMERGENCY,
    /** Greetings, thanks, tests, advertising, nothing but signs. */
    NOT_A_PETITION,
    /** Too few words to act on. */
    TOO_SHORT
}
