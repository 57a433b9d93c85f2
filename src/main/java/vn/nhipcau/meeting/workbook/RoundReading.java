package vn.nhipcau.meeting.workbook;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.meeting.MeetingTime;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.workbook.RoundSheet.Column;

import java.util.List;

/** What a sheet would change, in the order of the meetings' ids, or why it cannot. */
public record RoundReading(List<Change> changes, List<Wrong> wrong) {
    /** Whether all is right and as it was. */
    public boolean changesNothing() {
        return wrong.isEmpty() && changes.isEmpty();
    }

    /** The meetings of which everybody will be told. */
    public List<VoterMeeting> told() {
        return changes.stream().filter(Change::isTold).map(Change::meeting).toList();
    }

    /** Why a row cannot be taken over. The texts say each as {@code meeting.workbook.wrong.<X>}. */
    enum Why {
        FORMULA,
        ERROR,
        HIDDEN,
        EMPTY,
        UNKNOWN,
        OTHER_ROUND,
        OVER,
        TWICE,
        NO_DAY,
        NO_HOUR,
        WHICH_HALF,
        PAST,
        TOO_FAR,
        ENDS_BEFORE,
        NO_PLACE,
        NO_LINK,
        NO_NUMBER
    }

    /** A cell that is to be corrected. */
    public record Wrong(int row, Column column, Why why) {}

    /**
     * What becomes of a meeting; null is what stays as it is.
     *
     * @param seats 0 for no limit
     */
    public record Change(
            VoterMeeting meeting,
            @Nullable MeetingTime time,
            @Nullable String place,
            @Nullable String link,
            @Nullable Integer seats) {
        boolean isNone() {
            return time == null && place == null && link == null && seats == null;
        }

        /** Whether everybody knows something else, and will be told. */
        boolean isTold() {
            boolean heard = time != null || place != null || link != null;
            return heard && meeting.status().isPublic();
        }
    }
}
