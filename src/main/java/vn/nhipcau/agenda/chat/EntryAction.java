package vn.nhipcau.agenda.chat;

import vn.nhipcau.shared.Written;

/** What the buttons do while an entry of the calendar is planned. */
sealed interface EntryAction {
    /** In place of a ward: it is for all of them. */
    String EVERYWHERE = "_";

    /** It takes place in this ward, or {@link #EVERYWHERE}. */
    @Written("ward")
    record InWard(String ward) implements EntryAction {}

    /** It is right. */
    record Save() implements EntryAction {}

    /** Nothing comes of it. */
    record Stop() implements EntryAction {}
}
