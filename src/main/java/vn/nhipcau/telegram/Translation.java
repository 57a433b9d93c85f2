package vn.nhipcau.telegram;

import vn.nhipcau.chat.Incoming;

/** What an update means to us. */
sealed interface Translation {
    /** Something that somebody said or did. */
    record Heard(Incoming incoming) implements Translation {}

    /** Nothing that concerns us; {@code type} says what it was, for the counters. */
    record Ignored(String type) implements Translation {}

    /** Something that we failed to read, which no update should bring about. */
    record Unreadable(String error) implements Translation {}
}
