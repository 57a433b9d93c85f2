package vn.nhipcau.minutes;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.time.Instant;

/**
 * The minutes of a meeting, as they stand.
 *
 * @param meeting the id of the meeting
 * @param attended how many voters came; null while nobody has said so
 * @param speakers how many spoke, if that is not the number of remarks
 * @param confirmedBy the id of the person who confirmed them
 * @param confirmedAs the id of the unit for which that person acted
 * @param thankedUntil the id of the last citizen who was thanked
 */
public record Minutes(
        long meeting,
        State state,
        @Nullable Integer attended,
        @Nullable Integer speakers,
        @Nullable Long confirmedBy,
        @Nullable String confirmedAs,
        @Nullable Instant confirmedAt,
        long thankedUntil,
        @Nullable Instant sentAt) {
    /** What duties and cards about minutes refer to. */
    public static final SubjectKind<Id> SUBJECT = SubjectKind.ofId("minutes");

    /** How far minutes are; never back. */
    public enum State {
        /** Remarks are added and corrected. */
        OPEN,
        /** The open remarks become petitions, one after the other. */
        CONFIRMED,
        /** They are petitions; those who came are thanked. */
        FILED,
        /** What is left is the synthesis, which somebody looks at and sends. */
        DONE
    }

    /** What duties and cards about the minutes of this meeting refer to. */
    public static String reference(long meeting) {
        return SubjectKind.of(SUBJECT, meeting);
    }

    /** Whether remarks can be added and corrected. */
    public boolean isOpen() {
        return state == State.OPEN;
    }
}
