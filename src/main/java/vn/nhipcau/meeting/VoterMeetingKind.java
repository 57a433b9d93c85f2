package vn.nhipcau.meeting;

/** What sort of meeting it is. The texts call each {@code meeting.kind.<KIND>}. */
public enum VoterMeetingKind {
    PRE_SESSION,
    POST_SESSION,
    THEMATIC,
    SPECIAL_SESSION,
    OUTSIDE_CONSTITUENCY,
    INDIVIDUAL_GROUP,
    RESIDENCE,
    WORKPLACE,
    /** Not of delegates: the ward's People's Committee talks with the people. */
    WARD_DIALOGUE,
    JOINT
}
