package vn.nhipcau.council;

/** A session was held or cancelled; nothing about it can be planned any more. */
public class SessionOver extends RuntimeException {
    SessionOver(CouncilSession session) {
        super("session " + session.id() + " is over");
    }
}
