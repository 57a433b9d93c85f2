package vn.nhipcau.council;

/** What a unit is. */
public enum UnitKind {
    /** Ủy ban nhân dân: the executive of a ward, district or city. */
    PEOPLES_COMMITTEE,
    /** A body of its own, such as the police or a company. */
    AGENCY,
    /** A department (phòng, ban) of a People's Committee. */
    DEPARTMENT,
    /** The office that does the council's triage; each council has exactly one. */
    SECRETARIAT,
    STANDING_COMMITTEE,
    FATHERLAND_FRONT
}
