package vn.nhipcau.petition;

/** What became of the matter, as reports count it. */
public enum Outcome {
    RESOLVED,
    EXPLAINED,
    ROADMAP,
    DEFERRED,
    TRANSFERRED_UP,
    NOT_ACCEPTED
}
