package vn.nhipcau.agenda;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A document that a unit owes for a session.
 *
 * @param unit the id of the unit
 * @param handedInAt when it was last handed in; null while it was not
 * @param handedIn how often it was handed in: a better version can follow
 * @param ready how many files lie ready to be handed in
 * @param dropped whether nobody needs it any more
 */
public record SessionDocument(
        long id,
        long session,
        String title,
        String unit,
        LocalDate due,
        @Nullable Instant handedInAt,
        int handedIn,
        int ready,
        boolean dropped) {
    /** What a document's duty, cards and messages refer to. */
    public static final SubjectKind<Id> ABOUT = SubjectKind.ofId("document");

    /** What its duty, cards and messages refer to. */
    public String reference() {
        return SubjectKind.of(ABOUT, id);
    }

    /** What stands on the button of its duty. */
    String label() {
        return "TL-" + id;
    }

    /** Whether somebody still owes it. */
    public boolean isOwed() {
        return !dropped && handedIn == 0;
    }
}
