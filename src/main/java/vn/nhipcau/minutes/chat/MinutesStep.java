package vn.nhipcau.minutes.chat;

import vn.nhipcau.chat.FlowStep;

/**
 * Where somebody looks who takes minutes. All that was written lies in the minutes themselves; a
 * step, which is stored under its name, says no more than where to go on.
 */
sealed interface MinutesStep extends FlowStep {
    /** The id of the meeting. */
    long meeting();

    /** What can be typed about a remark. */
    enum Field {
        TEXT,
        ANSWER,
        VOTER
    }

    /** What is counted. */
    enum Count {
        ATTENDED,
        SPEAKERS
    }

    /** Where one remark is looked at. */
    sealed interface OfRemark extends MinutesStep {
        long remark();
    }

    /** All remarks, page by page; every message is one more. */
    record Taking(long meeting, int page) implements MinutesStep {}

    /** One remark. */
    record OneRemark(long meeting, long remark) implements OfRemark {}

    /** What shall this of the remark be? */
    record Asking(long meeting, long remark, Field field) implements OfRemark {}

    /** Which ward is it about? */
    record ChoosingWard(long meeting, long remark) implements OfRemark {}

    /** Which subject area does it belong to? */
    record ChoosingArea(long meeting, long remark) implements OfRemark {}

    /** How many? */
    record Counting(long meeting, Count count) implements MinutesStep {}

    /** The paper minutes, page by page. */
    record Scanning(long meeting) implements MinutesStep {}

    /** Is this all? */
    record Confirming(long meeting) implements MinutesStep {}
}
