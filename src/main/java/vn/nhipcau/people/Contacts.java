package vn.nhipcau.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where units are reached. All methods join the caller's transaction. */
public interface Contacts {
    /**
     * The addresses at which a unit can be written to now: its bound group, else the own chats of
     * its officers ({@link Roles.Role#OFFICER}), for the secretariat those of the secretaries; none
     * if nothing arrives at any of them.
     */
    List<Long> reach(String unit);

    /**
     * The units that have an address in {@link #reach}: for lists of many, in a few statements for
     * all of them.
     */
    Set<String> reached();

    /** The unit whose bound group (or topic) this address is. */
    Optional<String> unitAt(long address);

    /**
     * The units for which somebody acts in their own chat: those whose officer they are, and the
     * secretariat for a secretary. A unit's group, if it has one, is asked first all the same.
     */
    List<String> unitsOf(Person person);

    /** From now on the unit is reached at this address, and nowhere else. */
    void bind(String unit, long address, Person by);

    /** All bound groups, by unit. */
    List<Bound> all();

    /** A group is no longer the contact of its unit; false if it was not any more. */
    boolean release(long bound, Person by);

    /** A group that is the contact of a unit. */
    record Bound(long id, String unit, long address, Instant since) {}

    /**
     * A unit can be reached now that could not before. Published in the transaction that did it.
     */
    record UnitReachable(String unit) {}

    /**
     * Somebody, or a group, reads no more for a unit; others may still. Published in the
     * transaction that did it.
     *
     * @param released whether that was settled by a colleague; else the messenger says so, and a
     *     group that only moves is back in a moment
     */
    record ReaderLost(String unit, boolean released) {}
}
