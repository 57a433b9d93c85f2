package vn.nhipcau.petition;

/** Why a petition is with the secretariat instead of a unit. */
public enum TriageReason {
    /** The person does not know the ward, or several were named. */
    WARD_UNKNOWN,
    /** No unit is named for this subject area. */
    NO_UNIT,
    /** The unit that must answer cannot be reached. */
    UNREACHABLE,
    /** It looks like a complaint or denunciation; the person says it is a petition. */
    INSISTED,
    /** The person filed more in a day than is usual. */
    DAILY_LIMIT,
    /** The secretariat took it back before anybody at the unit accepted it. */
    RECALLED,
    /** The unit says that it is not competent. */
    RETURNED,
    /** It is the second matter of a petition that was split in two. */
    SPLIT,
    /** The council wants every petition looked at first ({@code forwarding: reviewed}). */
    REVIEWED
}
