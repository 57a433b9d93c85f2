package vn.nhipcau.shared;

/**
 * Something of a person was emptied for good. Published in the transaction that does it, by the
 * rooms that keep words and files, so that what keeps copies of its own (the file of an embedded
 * database) lets go of them too.
 */
public record Erased() {}
