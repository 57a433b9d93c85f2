package vn.nhipcau.joining;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.DeepLink;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.people.Invitations;
import vn.nhipcau.people.Invitations.Invitation;
import vn.nhipcau.people.Invitations.State;
import vn.nhipcau.people.People;

/**
 * Somebody came by the link of an invitation. What cannot be used, or not here, is said kindly and
 * uses nothing up.
 */
@Component
class InvitationLinks implements DeepLink {
    private final Invitations invitations;
    private final People people;
    private final GroupJoining groups;
    private final PersonJoining persons;

    InvitationLinks(
            Invitations invitations, People people, GroupJoining groups, PersonJoining persons) {
        this.invitations = invitations;
        this.people = people;
        this.groups = groups;
        this.persons = persons;
    }

    @Override
    public boolean opened(Turn turn, String key) {
        var found = invitations.byKey(key);
        if (found.isEmpty()) return false;
        var invitation = found.get();
        var inviter = people.find(invitation.invitedBy()).filter(people::isSecretary);
        if (invitation.isForGroup() != turn.inGroup())
            turn.answer(invitation.isForGroup() ? "joining.onlyInGroup" : "joining.onlyInPrivate");
        else if (!isUsable(turn, invitation)) turn.answer(sentence(invitation.state()));
        // Who invited no longer works for the secretariat: their word counts no more.
        else if (inviter.isEmpty()) turn.answer("joining.revoked");
        else if (turn.inGroup()) groups.opened(turn, invitation, inviter.get());
        else persons.opened(turn, invitation);
        return true;
    }

    private static boolean isUsable(Turn turn, Invitation invitation) {
        Long from = invitation.openedFrom();
        boolean waitsHere = from != null && from == turn.address().id();
        return invitation.state() == State.OPEN
                || (invitation.state() == State.WAITING && waitsHere);
    }

    private static String sentence(State state) {
        return switch (state) {
            case OPEN, WAITING, ACCEPTED, REFUSED -> "joining.used";
            case REVOKED -> "joining.revoked";
            case EXPIRED -> "joining.expired";
        };
    }
}
