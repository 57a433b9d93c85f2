package vn.nhipcau.record;

/**
 * Somebody who acts for a unit.
 *
 * @param person their id
 * @param name the name on record, shown to colleagues only
 * @param unit the id of the unit that they act for
 * @param as in what part: for the unit, as its head, for the secretariat
 */
public record Acting(long person, String name, String unit, Actor as) {}
