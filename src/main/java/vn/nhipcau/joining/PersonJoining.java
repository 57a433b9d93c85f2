package vn.nhipcau.joining;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Menus;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Name;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.Invitations;
import vn.nhipcau.people.Invitations.Invitation;
import vn.nhipcau.people.Invitations.State;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Held;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person opens an invitation in their own chat, sees to what, and takes it or not. The secretary
 * who invited is told who did, and can take it back if the link went to the wrong person.
 */
@Component
class PersonJoining implements CardHandler<Id, PersonJoining.Action> {
    private static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("invited"), Action.class);

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
    private final Staff staff;
    private final People people;
    private final Secretariat secretariat;
    private final Releases releases;
    private final Naming naming;
    private final Menus menus;
    private final Cards cards;
    private final Texts texts;

    PersonJoining(
            Invitations invitations,
            Roles roles,
            Delegates delegates,
            Staff staff,
            People people,
            Secretariat secretariat,
            Releases releases,
            Naming naming,
            Menus menus,
            Cards cards,
            Texts texts) {
        this.invitations = invitations;
        this.roles = roles;
        this.delegates = delegates;
        this.staff = staff;
        this.people = people;
        this.secretariat = secretariat;
        this.releases = releases;
        this.naming = naming;
        this.menus = menus;
        this.cards = cards;
        this.texts = texts;
    }

    void opened(UpdateContext context, Invitation invitation) {
        String role = naming.invited(invitation, context.language());
        if (held(context.person(), invitation).isPresent()) {
            context.answer("joining.heldAlready", role);
            return;
        }
        cards.open(
                context.address().id(),
                Lane.ANSWER,
                KIND.subject(new Id(invitation.id())),
                CardView.of(
                        context.text("joining.offer", role),
                        KIND.button(context.words("joining.take"), new Action.Take()),
                        KIND.button(context.words("joining.decline"), new Action.Decline())),
                null);
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
        } else if (takes) take(context, card, invitation);
        else decline(context, card, invitation);
    }

    private void take(UpdateContext context, Card card, Invitation invitation) {
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
        tell(invitation, inviter, person, true);
    }

    // Delegates stand on record by the names under which they were elected.
    private boolean becomes(Person person, String delegate) {
        if (!delegates.bind(delegate, person.id())) return false;
        var elected = delegates.find(delegate);
        var title = elected.map(Delegate::title);
        elected.ifPresent(
                one ->
                        staff.isCalled(
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

    // A secretary who tries their own link and says no has not spoken for the one it is meant for.
    private void decline(UpdateContext context, Card card, Invitation invitation) {
        String role = naming.invited(invitation, context.language());
        if (context.person().id() == invitation.invitedBy()) {
            cards.close(card.id(), CardView.of(context.text("joining.stillValid", role)));
            return;
        }
        invitations.settle(invitation.id(), State.REFUSED, context.person());
        cards.close(card.id(), CardView.of(context.text("joining.declined", role)));
        var inviter = people.find(invitation.invitedBy()).orElseThrow();
        tell(invitation, inviter, context.person(), false);
    }

    private void tell(Invitation invitation, Person inviter, Person person, boolean taken) {
        for (long address : inviter.address().stream().toList()) {
            var language = naming.languageAt(address);
            String role = naming.invited(invitation, language);
            var view =
                    taken
                            ? CardView.of(
                                    took(invitation, person, language),
                                    KIND.button(
                                            texts.words(language, "joining.wrongPerson"),
                                            new Action.Wrong()))
                            : CardView.of(texts.say(language, "joining.wasDeclined", role));
            cards.open(address, Lane.NOTICE, KIND.subject(new Id(invitation.id())), view, null);
        }
    }

    private RichText took(Invitation invitation, Person person, Language language) {
        return texts.say(
                language,
                "joining.wasTaken",
                naming.person(person.id(), language),
                naming.invited(invitation, language));
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
