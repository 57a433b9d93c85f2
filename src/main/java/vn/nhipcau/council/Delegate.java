package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A delegate of the council, elected in public and therefore named in public.
 *
 * @param id our own short key
 * @param title what else they are in the council ("Phó Chủ tịch HĐND"), if anything
 * @param group the id of their group
 * @param from the first day of their term
 * @param to the last day of their term
 * @param person the number of the person they are in chat, once they accepted an invitation
 */
public record Delegate(
        String id,
        String name,
        @Nullable Name title,
        String group,
        LocalDate from,
        LocalDate to,
        @Nullable Long person) {
    /** Whether the term lasts on that day. */
    public boolean sitsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
