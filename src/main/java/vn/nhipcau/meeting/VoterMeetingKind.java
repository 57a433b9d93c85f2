package vn.nhipcau.meeting;

import vn.nhipcau.shared.Written;

/** What sort of meeting it is. The texts call each {@code meeting.kind.<KIND>}. */
public enum VoterMeetingKind {
    @Written(value = "pre_session", before = "0")
    PRE_SESSION,
    @Written(value = "post_session", before = "1")
    POST_SESSION,
    @Written(value = "thematic", before = "2")
    THEMATIC,
    @Written(value = "special_session", before = "3")
    SPECIAL_SESSION,
    @Written(value = "outside_constituency", before = "4")
    OUTSIDE_CONSTITUENCY,
    @Written(value = "individual_group", before = "5")
    INDIVIDUAL_GROUP,
    @Written(value = "residence", before = "6")
    RESIDENCE,
    @Written(value = "workplace", before = "7")
    WORKPLACE,
    /** Not of delegates: the ward's People's Committee talks with the people. */
    @Written(value = "ward_dialogue", before = "8")
    WARD_DIALOGUE,
    @Written(value = "joint", before = "9")
    JOINT
}
