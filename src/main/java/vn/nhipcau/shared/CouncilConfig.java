package vn.nhipcau.shared;

/**
 * A file that a council edits, read as a whole when this is made. All of them are read before the
 * database is touched, so that a mistake in one stops the start and changes nothing.
 */
public interface CouncilConfig {}
