package vn.nhipcau.chat;

/**
 * Words of a citizen, or from a voter meeting, on which {@link Screening} has decided what kind of
 * matter they are, whoever they are from having agreed. Verbs that keep such words or pass them on
 * take this and no {@code String}: an entrance of words that forgot to ask could not be compiled.
 */
public sealed interface ScreenedText permits ClearedText, InsistedText {
    /** The words, cleaned, often empty. */
    String text();
}
