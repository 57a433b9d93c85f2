package vn.nhipcau.council;

import vn.nhipcau.shared.Language;

/** What something is called in both languages. */
public record Name(String vi, String en) {
    /** The name in one language. */
    public String in(Language language) {
        return language == Language.EN ? en : vi;
    }
}
