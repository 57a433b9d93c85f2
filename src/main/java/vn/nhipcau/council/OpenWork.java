package vn.nhipcau.council;

/** Told by rooms above that give units something to do, so that no unit with work disappears. */
public interface OpenWork {
    /** How many things this unit still has to do. */
    long of(String unitId);
}
