package vn.nhipcau.record;

/** In what part somebody did something. */
public enum Actor {
    CITIZEN,
    DELEGATE,
    SERVICE,
    UNIT,
    HEAD,
    SECRETARIAT,
    STANDING_COMMITTEE,
    FRONT
}
