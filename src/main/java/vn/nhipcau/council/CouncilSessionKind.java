package vn.nhipcau.council;

/** Why a council session is called. */
public enum CouncilSessionKind {
    REGULAR_MIDYEAR,
    REGULAR_YEAR_END,
    THEMATIC,
    URGENT
}
