package vn.nhipcau.agenda.chat;

import vn.nhipcau.council.CouncilSessionKind;
import vn.nhipcau.shared.Written;

/** What the buttons do while a session is planned. */
sealed interface PlanAction {
    /** It is of this kind. */
    @Written("kind")
    record OfKind(CouncilSessionKind kind) implements PlanAction {}

    /** It has this number. */
    @Written("number")
    record Numbered(int number) implements PlanAction {}

    /** It is right. */
    record Save() implements PlanAction {}

    /** Nothing comes of it. */
    record Stop() implements PlanAction {}
}
