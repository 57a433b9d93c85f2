package vn.nhipcau.record;

/** What can happen to the draft of an answer, and is put on record. */
public enum DraftStep {
    DRAFTED,
    SUBMITTED,
    CHANGES_REQUESTED,
    DROPPED,
    ISSUED,
    /** It was issued in the place of another. */
    CORRECTED,
    DELIVERED,
    UNDELIVERED
}
