package vn.nhipcau.petition.staff;

import java.time.LocalDate;

/** What the buttons on the card of a petition do, for officers and secretaries. */
sealed interface StaffAction {
    /** The unit has it, and this officer sees to it. */
    record Accept() implements StaffAction {}

    /** This secretary sees to it. */
    record Take() implements StaffAction {}

    /** It is not for this unit. */
    record Return() implements StaffAction {}

    /** The person is asked for more. */
    record Ask() implements StaffAction {}

    /** Something is noted for colleagues. */
    record Note() implements StaffAction {}

    /** It is two matters. */
    record Split() implements StaffAction {}

    /** The answer is corrected. */
    record Correct() implements StaffAction {}

    /** What was promised has been done. */
    record Report() implements StaffAction {}

    /** The unit asks for more time. */
    record Extend() implements StaffAction {}

    /** Shall it be urgent? */
    record Urgent() implements StaffAction {}

    /** Shall it be urgent no more? */
    record NotUrgent() implements StaffAction {}

    /** It shall be urgent, and be due on the day that was shown. */
    record YesUrgent(LocalDate due) implements StaffAction {}

    /** It shall be urgent no more, and be due on the day that was shown. */
    record YesNotUrgent(LocalDate due) implements StaffAction {}

    /** What is done more rarely is shown. */
    record More() implements StaffAction {}

    /** What is mostly done is shown. */
    record Less() implements StaffAction {}

    /** Another unit shall contribute. */
    record Support() implements StaffAction {}

    /** It goes to a unit that is chosen. */
    record OtherUnit() implements StaffAction {}

    /** It is about another ward. */
    record Ward() implements StaffAction {}

    /** It is about another subject area. */
    record Area() implements StaffAction {}

    /** It is not accepted. */
    record Decline() implements StaffAction {}

    /** It looks like a complaint or a denunciation. */
    record Flag() implements StaffAction {}

    /** It is shown how the person is reached. */
    record Contact() implements StaffAction {}

    /** It goes to this unit. */
    record Forward(String unit) implements StaffAction {}

    /** What the secretariat does that watches where it went. */
    sealed interface Watch extends StaffAction {}

    /** It is taken back from where it went. */
    record Recall() implements Watch {}

    /** Whoever has it is urged. */
    record Urge() implements Watch {}
}
