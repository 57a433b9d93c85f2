package vn.nhipcau.question.chat;

import org.jspecify.annotations.Nullable;

/** What the buttons do while a delegate writes a question. */
sealed interface InquiryAction {
    /** Stands in place of a session where there is to be none. */
    String NONE = "none";

    /** This one is asked. */
    record To(String addressee) implements InquiryAction {}

    /** Another page of those who can be asked, the first being 0. */
    record Page(int number) implements InquiryAction {}

    /** Somebody else is asked. */
    record Whom() implements InquiryAction {}

    /** It belongs to this session, or {@link #NONE}; null if they wish to choose. */
    record Session(@Nullable String session) implements InquiryAction {}

    /** It is sent. */
    record Send() implements InquiryAction {}

    /** It is dropped. */
    record Cancel() implements InquiryAction {}
}
