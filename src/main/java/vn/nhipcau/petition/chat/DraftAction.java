package vn.nhipcau.petition.chat;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.petition.Petition.Source;
import vn.nhipcau.shared.Written;

/** What the buttons of a draft do. */
sealed interface DraftAction {
    /** It is filed. */
    record Send() implements DraftAction {}

    /** It is about this ward; null if they wish to choose. */
    @Written("ward")
    record InWard(@Nullable String ward) implements DraftAction {}

    /** They do not know the ward. */
    record WardUnknown() implements DraftAction {}

    /** It is about this subject area; null if they wish to choose. */
    @Written("area")
    record InArea(@Nullable String area) implements DraftAction {}

    /** They leave a contact. */
    record Contact() implements DraftAction {}

    /** They leave none. */
    record Back() implements DraftAction {}

    /** They choose what of it shall not go. */
    record Remove() implements DraftAction {}

    /** The words of this message shall not go. */
    @Written("word")
    record WithoutWords(String message) implements DraftAction {}

    /** This file shall not go. */
    @Written("file")
    record WithoutFile(long file) implements DraftAction {}

    /** Back to the draft. */
    record Return() implements DraftAction {}

    /** It belongs to the petition with this code, in lower case. */
    record Add(String code) implements DraftAction {}

    /** It is a new petition. */
    record New() implements DraftAction {}

    /** What came last is the same matter. */
    record One() implements DraftAction {}

    /** What came last is another matter. */
    record Two() implements DraftAction {}

    /** It came to a colleague by this way. */
    @Written("source")
    record By(Source source) implements DraftAction {}

    /** It is dropped. */
    record Cancel() implements DraftAction {}

    /** What was dropped is taken up again. */
    record Restore() implements DraftAction {}
}
