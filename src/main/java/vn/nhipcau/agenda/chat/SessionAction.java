package vn.nhipcau.agenda.chat;

import vn.nhipcau.shared.Written;

/** What the buttons of the card do on which a secretary looks at the sessions. */
public sealed interface SessionAction {
    /** Another session is planned. */
    record New() implements SessionAction {}

    /** The sessions are exchanged as a workbook. */
    record Workbook() implements SessionAction {}

    /** All sessions are listed. */
    @Written("list")
    record All() implements SessionAction {}

    /** This session is looked at. */
    record See(long session) implements SessionAction {}

    /** The calendar's entries are listed. */
    record Entries() implements SessionAction {}

    /** A reception of citizens is planned. */
    record Reception() implements SessionAction {}

    /** A meeting with the People's Committee is planned. */
    record Meeting() implements SessionAction {}

    /** Shall this entry really not take place? */
    @Written("no")
    record CancelEntry(long entry) implements SessionAction {}

    /** It shall not. */
    @Written("yes")
    record CancelEntryYes(long entry) implements SessionAction {}

    /** What is done with a document. */
    sealed interface OnDocument extends SessionAction {
        /** Its id. */
        long document();
    }

    /** The document is looked at. */
    record Doc(long document) implements OnDocument {}

    /** Its files are handed out. */
    record Files(long document) implements OnDocument {}

    /** It is owed by another day. */
    record Due(long document) implements OnDocument {}

    /** Nobody needs it any more. */
    record Drop(long document) implements OnDocument {}

    /** What is done with the session that the card is about. */
    sealed interface OnSession extends SessionAction {}

    /** Back to the session. */
    record Back() implements OnSession {}

    /** It takes place on other days. */
    record Days() implements OnSession {}

    /** It is of another kind, or has another number. */
    record Kind() implements OnSession {}

    /** Its agenda is written. */
    record Agenda() implements OnSession {}

    /** A document is asked for. */
    record Document() implements OnSession {}

    /** Shall it really not take place? */
    record Cancel() implements OnSession {}

    /** It shall not. */
    record CancelYes() implements OnSession {}

    /** What a room above does: {@link SessionSteps}. */
    sealed interface Step extends OnSession {}

    /** To the round of voter meetings before it. */
    record RoundBefore() implements Step {}

    /** To the round of voter meetings after it. */
    record RoundAfter() implements Step {}
}
