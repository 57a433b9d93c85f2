package vn.nhipcau.joining.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.DeepLink;
import vn.nhipcau.chat.UpdateContext;
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
    public boolean opened(UpdateContext context, String key) {
        var found = invitations.byKey(key);
        if (found.isEmpty()) return false;
        var invitation = found.get();
        var inviter = people.find(invitation.invitedBy()).filter(people::isSecretary);
        if (invitation.isForGroup() != context.inGroup())
            context.answer(
                    invitation.isForGroup() ? "joining.onlyInGroup" : "joining.onlyInPrivate");
        else if (!isUsable(context, invitation)) context.answer(sentence(invitation.state()));
        // Who invited no longer works for the secretariat: their word counts no more.
        else if (inviter.isEmpty()) context.answer("joining.revoked");
        else if (context.inGroup()) groups.opened(context, invitation, inviter.get());
        else persons.opened(context, invitation);
        return true;
    }

    private static boolean isUsable(UpdateContext context, Invitation invitation) {
        Long from = invitation.openedFrom();
        boolean waitsHere = from != null && from == context.address().id();
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
