package vn.nhipcau.petition;

/** What the person thinks of the answer. */
public enum Rating {
    SATISFIED,
    ACCEPTABLE,
    NOT_SATISFIED
}
