package vn.nhipcau.agenda.chat;

import vn.nhipcau.shared.Written;

import java.time.LocalDate;

/** What the buttons do while a document is asked for. */
sealed interface AskAction {
    /** This unit owes it. */
    @Written("unit")
    record ByUnit(String unit) implements AskAction {}

    /** Another page of units is shown, the first being 0. */
    record Page(int number) implements AskAction {}

    /** It is owed by this day. */
    record Day(LocalDate day) implements AskAction {}

    /** Nothing comes of it. */
    record Stop() implements AskAction {}
}
