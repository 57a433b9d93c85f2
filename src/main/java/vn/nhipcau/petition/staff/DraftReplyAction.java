package vn.nhipcau.petition.staff;

/** What the buttons of the draft of an answer do. */
sealed interface DraftReplyAction {
    /** This became of the matter: a number in {@link DraftReplyView#OUTCOMES}. */
    record Outcome(int number) implements DraftReplyAction {}

    /** It will be done within so many working days. */
    record Days(int number) implements DraftReplyAction {}

    /** It goes to the person. */
    record Send() implements DraftReplyAction {}

    /** It goes to the head of the unit. */
    record Submit() implements DraftReplyAction {}

    /** It is written anew. */
    record Edit() implements DraftReplyAction {}

    /** It stays as it was written. */
    record Back() implements DraftReplyAction {}

    /** What was dropped is taken up again. */
    record Restore() implements DraftReplyAction {}

    /** It is dropped. */
    record Drop() implements DraftReplyAction {}
}
