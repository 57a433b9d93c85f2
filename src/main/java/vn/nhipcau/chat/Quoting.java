package vn.nhipcau.chat;

import vn.nhipcau.shared.CaseRef;

import java.util.Collection;

/** Whoever puts up cards or sends letters that may show words of a case. */
public interface Quoting {
    /**
     * What is to be taken away when a case is erased: the subjects of cards and letters that show
     * words of the case. None if they never show any.
     */
    Collection<String> quoting(CaseRef erased);
}
