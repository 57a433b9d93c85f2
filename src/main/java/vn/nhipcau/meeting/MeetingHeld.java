package vn.nhipcau.meeting;

/** A meeting is over. Published in the transaction that says so, behind the meeting's lock. */
public record MeetingHeld(VoterMeeting meeting) {}
