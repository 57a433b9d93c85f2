package vn.nhipcau.council;

import vn.nhipcau.shared.Written;

/** Why a council session is called. */
public enum CouncilSessionKind {
    @Written("regular_midyear")
    REGULAR_MIDYEAR,
    @Written("regular_year_end")
    REGULAR_YEAR_END,
    THEMATIC,
    URGENT
}
