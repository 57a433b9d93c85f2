package vn.nhipcau.routing;

import vn.nhipcau.shared.Written;

/** What sort of matter a text is; decided before anything of it is stored. */
public enum Kind {
    PETITION,
    /** Khiếu nại: guided to its lawful place, not stored. */
    @Written("COMPLAINT")
    COMPLAINT,
    /** Tố cáo: guided to its lawful place, not stored. */
    @Written("DENUNCIATION")
    DENUNCIATION,
    /** Somebody needs 113, 114 or 115 now. */
    @Written("EMERGENCY")
    EMERGENCY,
    /** Greetings, thanks, tests, advertising, nothing but signs. */
    NOT_A_PETITION,
    /** Too few words to act on. */
    TOO_SHORT
}
