package vn.nhipcau.question;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import vn.nhipcau.record.Fact;

/** One fact of a question's timeline. */
@Entity
@Table(name = "question_event")
@AttributeOverride(name = "caseId", column = @Column(name = "question"))
public class QuestionEvent extends Fact<QuestionEvent.Kind> {
    /** What happened. */
    public enum Kind {
        RECEIVED,
        ACCEPTED,
        DRAFTED,
        SUBMITTED,
        CHANGES_REQUESTED,
        DRAFT_DROPPED,
        ANSWERED,
        DELIVERED,
        UNDELIVERED,
        /** Files of an answer did not arrive with the delegate. */
        FILES_UNDELIVERED,
        /** Files of the delegate did not arrive with those who are asked. */
        FILES_NOT_SHOWN,
        AGREED,
        CLARIFICATION_ASKED,
        PROPOSED,
        URGED,
        URGED_BY,
        DUE_MOVED,
        WITHDRAWN,
        ERASED;

        /** Whether the delegate is shown it; how an office works is not their concern. */
        public boolean isForTheDelegate() {
            return switch (this) {
                case DRAFTED,
                        SUBMITTED,
                        CHANGES_REQUESTED,
                        DRAFT_DROPPED,
                        DELIVERED,
                        UNDELIVERED,
                        FILES_UNDELIVERED,
                        FILES_NOT_SHOWN ->
                        false;
                default -> true;
            };
        }
    }

    /** Blank until it is written. */
    protected QuestionEvent() {}
}
