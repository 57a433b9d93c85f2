package vn.nhipcau.record.answering;

/** What is said in the course of answering a case; each kind of case has its own texts for it. */
public enum Phrase {
    NOT_YOURS,
    /** With the code: the case has gone on. */
    TOO_LATE,
    ONLY_WORDS,
    FILE_TOO_BIG,
    /** Nothing in what was sent can be an answer. */
    EMPTY,
    /** With a name: a colleague is writing. */
    OTHERS_DRAFT,
    /** The draft is sent or dropped. */
    DRAFT_OVER,
    /** With the code: what they edited has been sent. */
    EDITED_TOO_LATE,
    EDITED_IN_VAIN,
    /** Nobody is there to approve. */
    NO_HEAD,
    /** With the code: the files that follow came with the case. */
    FILES_ASKED,
    /** With the code: the files that follow belong to the answer. */
    FILES_OF_ANSWER,
    APPROVAL_WAITS,
    APPROVE,
    CHANGE,
    WHAT_CHANGE,
    APPROVAL_OVER,
    /** With files: the head does not see these. */
    APPROVAL_LACKS,
    /** With the code and files: the unit shows them to its head. */
    FILES_UNSEEN,
    /** With the code: no head sees the draft. */
    UNSEEN,
    /** With a name and words. */
    CHANGES_WANTED,
    /** With the code, as what follows: what a head's card says once nothing waits for them. */
    SENT,
    SENT_BACK,
    TAKEN_BACK,
    GONE
}
