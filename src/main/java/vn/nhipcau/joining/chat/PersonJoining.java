package vn.nhipcau.joining.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.joining.Naming;
import vn.nhipcau.joining.Secretariat;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Invitations;
import vn.nhipcau.people.Invitations.Invitation;
import vn.nhipcau.people.Invitations.State;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Held;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person opens an invitation in their own chat, sees to what, and takes it or not. The secretary
 * who invited is told who did, and can take it back if the link went to the wrong person.
 */
@Component
class PersonJoining implements CardHandler<Id, PersonJoining.Action> {
    static final CardKind<Id, Action> KIND = CardKind.of(SubjectKind.ofId("invited"), Action.class);

    /** What the invited say, and the secretary who hears of it. */
    sealed interface Action {
        /** I take it. */
        record Take() implements Action {}

        /** I do not. */
        record Decline() implements Action {}

        /** That was not the one who was meant. */
        record Wrong() implements Action {}
    }

    private final Invitations invitations;
    private final Roles roles;
    private final Delegates delegates;
    private final People people;
    private final Secretariat secretariat;
    private final Releases releases;
    private final Naming naming;
    private final Acceptance acceptance;
    private final InviterNotices inviterNotices;
    private final Cards cards;

    PersonJoining(
            Invitations invitations,
            Roles roles,
            Delegates delegates,
            People people,
            Secretariat secretariat,
            Releases releases,
            Naming naming,
            Acceptance acceptance,
            InviterNotices inviterNotices,
            Cards cards) {
        this.invitations = invitations;
        this.roles = roles;
        this.delegates = delegates;
        this.people = people;
        this.secretariat = secretariat;
        this.releases = releases;
        this.naming = naming;
        this.acceptance = acceptance;
        this.inviterNotices = inviterNotices;
        this.cards = cards;
    }

    void opened(UpdateContext context, Invitation invitation) {
        String role = naming.invited(invitation, context.language());
        if (held(context.person(), invitation).isPresent()) {
            context.answer("joining.heldAlready", role);
            return;
        }
        cards.answer(
                context.address().id(),
                KIND.subject(new Id(invitation.id())),
                CardView.of(
                        context.text("joining.offer", role),
                        KIND.button(context.words("joining.take"), new Action.Take()),
                        KIND.button(context.words("joining.decline"), new Action.Decline())));
    }

    private Optional<Held> held(Person person, Invitation invitation) {
        return roles.of(person).stream()
                .filter(held -> held.role() == invitation.role())
                .filter(held -> isAbout(held, invitation))
                .findFirst();
    }

    // Which delegate somebody is stands with the delegates: the role is the same for all of them.
    private boolean isAbout(Held held, Invitation invitation) {
        String about = invitation.unit();
        if (held.role() != Role.DELEGATE || about == null)
            return Objects.equals(held.unit(), about);
        return delegates
                .delegateOf(held.person().id())
                .filter(delegate -> delegate.id().equals(about))
                .isPresent();
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** None: who joins what says nothing of any case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    // The invitation is locked first: of two who take it at once, one finds it used.
    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var invitation = invitations.find(tap.about().id()).orElseThrow();
        switch (tap.action()) {
            case Action.Take _ -> answered(context, tap.card(), invitation, true);
            case Action.Decline _ -> answered(context, tap.card(), invitation, false);
            case Action.Wrong _ -> wrong(context, tap.card(), invitation);
        }
    }

    private void answered(UpdateContext context, Card card, Invitation invitation, boolean takes) {
        boolean valid = people.find(invitation.invitedBy()).filter(people::isSecretary).isPresent();
        if (invitation.state() != State.OPEN || !valid) {
            boolean late = invitation.state() == State.EXPIRED;
            boolean used = !late && valid && invitation.state() != State.REVOKED;
            cards.close(
                    card.id(),
                    CardView.of(
                            context.text(
                                    late
                                            ? "joining.expired"
                                            : used ? "joining.used" : "joining.revoked")));
        } else if (takes) acceptance.take(context, card, invitation);
        else decline(context, card, invitation);
    }

    // A secretary who tries their own link and says no has not spoken for the one it is meant for.
    private void decline(UpdateContext context, Card card, Invitation invitation) {
        String role = naming.invited(invitation, context.language());
        if (context.person().id() == invitation.invitedBy()) {
            cards.close(card.id(), CardView.of(context.text("joining.stillValid", role)));
            return;
        }
        invitations.settle(invitation.id(), State.REFUSED, context.person());
        cards.close(card.id(), CardView.of(context.text("joining.declined", role)));
        inviterNotices.declined(invitation);
    }

    private void wrong(UpdateContext context, Card card, Invitation invitation) {
        if (!secretariat.speaks(context)) {
            context.note("chat.notAuthorised");
            return;
        }
        Long taker = invitation.settledBy();
        var held =
                taker == null
                        ? Optional.<Held>empty()
                        : people.find(taker).flatMap(person -> held(person, invitation));
        if (held.isEmpty() || !releases.role(context, held.get().id())) {
            context.note("chat.cardOver");
            return;
        }
        cards.close(
                card.id(),
                CardView.of(
                        context.text(
                                "joining.roleReleased",
                                naming.person(taker, context.language()),
                                naming.invited(invitation, context.language()))));
    }
}
