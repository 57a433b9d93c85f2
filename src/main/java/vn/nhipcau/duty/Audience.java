package vn.nhipcau.duty;

/** Who can be urged, or told of what another owes. */
public enum Audience {
    /** Who owes it, where it is reached. */
    UNIT,
    /** Officers of the unit in their own chats; its head, if there are none. */
    BACKUP,
    /** Who leads the unit. */
    HEAD,
    SECRETARIAT,
    STANDING_COMMITTEE,
    /** The Fatherland Front: of the whole council, and of the ward that it is about. */
    FRONT,
    /** The citizen, or whoever else it is about in person; told by whoever opened the duty. */
    PERSON
}
