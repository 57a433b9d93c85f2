package vn.nhipcau.people;

import java.util.Optional;

/**
 * The names of those who act for units. They stand on the record of what was done and are shown to
 * colleagues only, never to citizens. All methods join the caller's transaction.
 */
public interface Staff {
    /**
     * Somebody acts for a unit: the first time their name as the messenger shows it is put on
     * record.
     *
     * @return the name on record
     */
    String acts(Person person, String shownName, String unit);

    /** The name on record of somebody who has acted, with their title if they gave one. */
    Optional<String> nameOf(long person);

    /** How somebody wants to stand on record. */
    void recordName(Person person, String name, String title);
}
