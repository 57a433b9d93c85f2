package vn.nhipcau.joining.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Menus;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Name;
import vn.nhipcau.joining.Naming;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Invitations;
import vn.nhipcau.people.Invitations.Invitation;
import vn.nhipcau.people.Invitations.State;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.Objects;

/** What happens when the invited takes an invitation: the role is theirs from now on. */
@Component
class Acceptance {
    private final Invitations invitations;
    private final Roles roles;
    private final Delegates delegates;
    private final Staff staff;
    private final People people;
    private final Naming naming;
    private final InviterNotices inviterNotices;
    private final Menus menus;
    private final Cards cards;
    private final Texts texts;

    Acceptance(
            Invitations invitations,
            Roles roles,
            Delegates delegates,
            Staff staff,
            People people,
            Naming naming,
            InviterNotices inviterNotices,
            Menus menus,
            Cards cards,
            Texts texts) {
        this.invitations = invitations;
        this.roles = roles;
        this.delegates = delegates;
        this.staff = staff;
        this.people = people;
        this.naming = naming;
        this.inviterNotices = inviterNotices;
        this.menus = menus;
        this.cards = cards;
        this.texts = texts;
    }

    /** The invitation is locked by the caller, and open. */
    void take(UpdateContext context, Card card, Invitation invitation) {
        var person = context.person();
        var role = Objects.requireNonNull(invitation.role());
        var inviter = people.find(invitation.invitedBy()).orElseThrow();
        boolean named = role == Role.DELEGATE && invitation.unit() != null;
        if (named && !becomes(person, Objects.requireNonNull(invitation.unit()))) {
            cards.close(card.id(), CardView.of(context.text("joining.delegateTaken")));
            return;
        }
        invitations.settle(invitation.id(), State.ACCEPTED, person);
        if (!named) naming.acts(context, invitation.unit());
        roles.give(person, role, named ? null : invitation.unit(), inviter);
        cards.close(
                card.id(),
                CardView.of(
                        context.text(
                                "joining.taken",
                                naming.invited(invitation, context.language()),
                                naming.person(person.id(), context.language()))));
        menus.greet(person);
        inviterNotices.taken(invitation, person);
    }

    // Delegates stand on record by the names under which they were elected; but whoever works here
    // already keeps their own, should the invitation have come into the wrong hands.
    private boolean becomes(Person person, String delegate) {
        if (!delegates.bind(delegate, person.id())) return false;
        if (staff.nameOf(person.id()).isPresent()) return true;
        var elected = delegates.find(delegate);
        var title = elected.map(Delegate::title);
        elected.ifPresent(
                one ->
                        staff.recordName(
                                person,
                                one.name(),
                                title.map(Name::vi)
                                        .orElseGet(
                                                () ->
                                                        texts.words(
                                                                Language.VI,
                                                                "joining.delegateTitle"))));
        return true;
    }
}
