package vn.nhipcau.daysoff;

/** What the buttons do while days off are corrected. */
sealed interface CalendarAction {
    /** A day is off. */
    record Off() implements CalendarAction {}

    /** A day is worked. */
    record Worked() implements CalendarAction {}

    /** A day is again what it was before. */
    record AsBefore() implements CalendarAction {}

    /** The published list of this year is confirmed. */
    record Confirm(int year) implements CalendarAction {}

    /** It is right. */
    record Save() implements CalendarAction {}

    /** Nothing changes. */
    record Cancel() implements CalendarAction {}
}
