package vn.nhipcau.telegram;

import vn.nhipcau.chat.IncomingUpdate;

/** What an update means to us. */
sealed interface Translation {
    /** Something that somebody said or did. */
    record Heard(IncomingUpdate incoming) implements Translation {}

    /** Nothing that concerns us; {@code type} says what it was, for the counters. */
    record Ignored(String type) implements Translation {}

    /** Something that we failed to read, which no update should bring about. */
    record Unreadable(String error) implements Translation {}
}
