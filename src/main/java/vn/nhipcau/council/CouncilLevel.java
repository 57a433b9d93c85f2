package vn.nhipcau.council;

/** Whose council this is. */
public enum CouncilLevel {
    CITY,
    DISTRICT,
    WARD
}
