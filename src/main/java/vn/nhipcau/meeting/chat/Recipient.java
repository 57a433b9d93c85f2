package vn.nhipcau.meeting.chat;

import vn.nhipcau.shared.Language;

/**
 * Somebody who is told of a meeting.
 *
 * @param person their id; 0 for a group
 */
public record Recipient(Role role, long person, long address, Language language) {
    /** As what they are told. */
    public enum Role {
        DELEGATE,
        HOST,
        SECRETARY,
        CITIZEN
    }
}
