package vn.nhipcau.question;

import java.util.EnumSet;
import java.util.Set;

/** Where a question is on its way. */
public enum QuestionStatus {
    SENT,
    ACCEPTED,
    ANSWERED,
    /** The delegate has asked for the answer to be made clearer. */
    CLARIFYING,
    AGREED,
    WITHDRAWN;

    /** Those in which an answer is owed. */
    static final Set<QuestionStatus> OPEN = EnumSet.of(SENT, ACCEPTED, CLARIFYING);

    /** Whether an answer is owed. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
