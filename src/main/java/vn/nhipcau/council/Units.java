package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The units, wards and subject areas of the council. */
public interface Units {
    /**
     * The unit with this id, also one that no longer exists.
     *
     * @throws IllegalArgumentException if there never was one
     */
    Unit get(String id);

    /** The unit with this id, also one that no longer exists. */
    Optional<Unit> find(String id);

    /** The units that exist, in the order of the file. */
    List<Unit> all();

    /** The one unit that does the triage. */
    Unit secretariat();

    /** The wards that exist, in the order of the file; none in a ward's own council. */
    List<Ward> wards();

    /**
     * The ward with this id, also one that no longer exists.
     *
     * @throws IllegalArgumentException if there never was one
     */
    Ward ward(String id);

    /** The ward with this id, also one that no longer exists. */
    Optional<Ward> findWard(String id);

    /** The subject areas in the order of the file; the last is {@link SubjectArea#OTHER}. */
    List<SubjectArea> areas();

    /**
     * The subject area with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    SubjectArea area(String code);

    /** The subject area with this code. */
    Optional<SubjectArea> findArea(String code);

    /**
     * Who answers a matter of this area at the area's own level; empty if that cannot be told (no
     * ward known, nobody named) and the secretariat must decide.
     */
    Optional<Unit> answering(SubjectArea area, @Nullable Ward ward);
}
