package vn.nhipcau.meeting.chat;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.meeting.MeetingSettings;
import vn.nhipcau.shared.Language;

import java.time.Duration;
import java.util.List;

/**
 * Somebody who is told of a meeting.
 *
 * @param person their id; 0 for a group
 * @param unit the id of the unit for which they are told; null if it is for themselves
 */
public record Recipient(
        Role role, long person, long address, Language language, @Nullable String unit) {
    /** Told for themselves. */
    Recipient(Role role, long person, long address, Language language) {
        this(role, person, address, language, null);
    }

    Recipient of(String ofUnit) {
        return new Recipient(role, person, address, language, ofUnit);
    }

    /** As what they are told. */
    public enum Role {
        DELEGATE,
        HOST,
        SECRETARY,
        CITIZEN;

        /** How long before a meeting they are reminded of it. */
        public List<Duration> reminders(MeetingSettings settings) {
            return switch (this) {
                case DELEGATE -> settings.remindDelegates();
                case HOST -> settings.remindHosts();
                case SECRETARY -> settings.remindSecretary();
                case CITIZEN -> settings.remindCitizens();
            };
        }
    }
}
