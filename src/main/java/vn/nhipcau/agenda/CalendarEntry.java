package vn.nhipcau.agenda;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Something in the council's calendar beside its sessions and voter meetings.
 *
 * @param ends null if nobody said until when
 * @param ward the id of the ward that it is for; null for the whole council
 * @param cancelled whether it will not take place
 */
public record CalendarEntry(
        long id,
        Kind kind,
        LocalDate day,
        LocalTime begins,
        @Nullable LocalTime ends,
        String place,
        @Nullable String ward,
        boolean cancelled) {
    /** What takes place. */
    public enum Kind {
        /** The standing committee and the People's Committee, once a month. */
        UBND_MONTHLY_MEETING,
        /** Citizens are received; told to those who follow the ward. */
        CITIZEN_RECEPTION
    }
}
