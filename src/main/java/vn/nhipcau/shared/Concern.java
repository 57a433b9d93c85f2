package vn.nhipcau.shared;

/** Something that must be nought every morning; a room says so of what is its own. */
public interface Concern {
    /** By which the texts call it: {@code oversight.check.<name>}. */
    String name();

    /**
     * How much of it there is now. Joins the caller's transaction and only reads.
     *
     * @return 0 if all is well
     */
    long count();
}
