package vn.nhipcau.council;

/** How a petition gets to the unit that answers. */
public enum Forwarding {
    /** Straight to the unit. */
    AUTOMATIC,
    /** After the secretariat looked at it. */
    REVIEWED
}
