package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Somebody who can be asked to answer.
 *
 * @param id our own short key, never an official code: those are used again for other units
 * @param parent the id of the unit it belongs to, if any
 * @param validFrom its first day
 * @param validTo its last day; null while it exists
 */
public record Unit(
        String id,
        UnitKind kind,
        Name name,
        CompetenceLevel level,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /** Whether it still exists. */
    public boolean isOpen() {
        return validTo == null;
    }
}
