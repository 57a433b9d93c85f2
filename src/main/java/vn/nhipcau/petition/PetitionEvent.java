package vn.nhipcau.petition;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.springframework.modulith.NamedInterface;

import vn.nhipcau.record.Fact;

/** One fact of a petition's timeline. */
@Entity
@Table(name = "petition_event")
@AttributeOverride(name = "caseId", column = @Column(name = "petition"))
@NamedInterface("cases")
public class PetitionEvent extends Fact<PetitionEvent.Kind> {
    /** What happened. */
    public enum Kind {
        RECEIVED,
        TRIAGED,
        ROUTED,
        ACCEPTED,
        RETURNED,
        SUPPLEMENTED,
        /** What was added is kept no longer: it came in an album with a complaint, or the like. */
        ADDITION_REMOVED,
        INFO_ASKED,
        INFO_GIVEN,
        DETAILS_CHANGED,
        SPLIT,
        NOTED,
        SUPPORT_ASKED,
        SUPPORT_GIVEN,
        REPLY_DRAFTED,
        REPLY_SUBMITTED,
        CHANGES_REQUESTED,
        DRAFT_DROPPED,
        REPLIED,
        CORRECTED,
        DELIVERED,
        UNDELIVERED,
        FILES_UNDELIVERED,
        /** Files that the person sent did not arrive with those who handle it. */
        FILES_NOT_SHOWN,
        TOLD_OTHERWISE,
        UNDERSTOOD,
        RATED,
        OBJECTED,
        MARKED,
        URGED,
        URGED_BY,
        EXTENSION_ASKED,
        EXTENDED,
        EXTENSION_REFUSED,
        DUE_MOVED,
        MADE_URGENT,
        INFO_MISSING,
        CLOSED,
        NOT_ACCEPTED,
        REDIRECTED,
        WITHDRAWN,
        ERASED;

        /** Whether the person is shown it; what happens between colleagues is not their concern. */
        public boolean isForThePerson() {
            return switch (this) {
                case DETAILS_CHANGED,
                        NOTED,
                        SUPPORT_ASKED,
                        SUPPORT_GIVEN,
                        REPLY_DRAFTED,
                        REPLY_SUBMITTED,
                        CHANGES_REQUESTED,
                        DRAFT_DROPPED,
                        EXTENSION_ASKED,
                        EXTENSION_REFUSED,
                        DELIVERED,
                        UNDELIVERED,
                        FILES_UNDELIVERED,
                        FILES_NOT_SHOWN ->
                        false;
                default -> true;
            };
        }
    }

    /** The fact that tells apart what was added in an album: our id of it. */
    public static final String ADDITION = "addition";

    /** Blank until it is written. */
    protected PetitionEvent() {}
}
