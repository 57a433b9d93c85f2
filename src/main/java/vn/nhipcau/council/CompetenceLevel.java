package vn.nhipcau.council;

/** At which level of the State a unit stands and a matter is decided. */
public enum CompetenceLevel {
    WARD,
    DISTRICT,
    CITY,
    CENTRAL,
    /** Companies, courts and other bodies outside the administration. */
    OUTSIDE
}
