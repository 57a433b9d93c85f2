package vn.nhipcau.meeting;

/** Whether delegates meet voters before a session of the council or after it. */
public enum RoundKind {
    BEFORE,
    AFTER
}
