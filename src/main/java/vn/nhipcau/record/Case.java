package vn.nhipcau.record;

/** Something that has a record, such as a petition. */
public interface Case {
    /** Our id of it. */
    long id();

    /** The code under which it is tracked. */
    String code();

    /** Where it is in its life. */
    Enum<?> status();
}
