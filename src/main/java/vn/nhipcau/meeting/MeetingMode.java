package vn.nhipcau.meeting;

/** How people come together. */
public enum MeetingMode {
    IN_PERSON,
    ONLINE,
    HYBRID
}
