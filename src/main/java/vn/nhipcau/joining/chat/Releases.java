package vn.nhipcau.joining.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Menus;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.joining.Naming;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Contacts.Bound;
import vn.nhipcau.people.Invitations;
import vn.nhipcau.people.Invitations.State;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

/** The secretariat takes back what it gave; whom it concerns is told. */
@Component
class Releases {
    private final Contacts contacts;
    private final Roles roles;
    private final Delegates delegates;
    private final Invitations invitations;
    private final GroupJoining groups;
    private final Naming naming;
    private final Menus menus;
    private final Outbox outbox;
    private final Texts texts;

    Releases(
            Contacts contacts,
            Roles roles,
            Delegates delegates,
            Invitations invitations,
            GroupJoining groups,
            Naming naming,
            Menus menus,
            Outbox outbox,
            Texts texts) {
        this.contacts = contacts;
        this.roles = roles;
        this.delegates = delegates;
        this.invitations = invitations;
        this.groups = groups;
        this.naming = naming;
        this.menus = menus;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Somebody no longer holds a role; false if they did not any more. */
    boolean role(UpdateContext context, long id) {
        var held = roles.find(id);
        if (held.isEmpty() || !roles.release(id, context.person())) return false;
        var person = held.get().person();
        menus.greet(person);
        var language = person.language();
        String role = naming.held(held.get(), language);
        if (held.get().role() == Role.DELEGATE) delegates.release(person.id());
        person.address()
                .ifPresent(own -> tell(own, texts.say(language, "joining.youNoLonger", role)));
        return true;
    }

    /** A group is no longer the contact of its unit; false if it was not any more. */
    boolean contact(UpdateContext context, Bound bound) {
        if (!contacts.release(bound.id(), context.person())) return false;
        String unit = naming.unit(bound.unit(), Language.VI);
        tell(bound.address(), texts.say(Language.VI, "joining.noLonger", unit));
        return true;
    }

    /** An invitation can no longer be used; false if it was already. */
    boolean invitation(UpdateContext context, long id) {
        var found = invitations.find(id);
        if (found.filter(it -> it.state() == State.OPEN || it.state() == State.WAITING).isEmpty())
            return false;
        naming.acts(context, null);
        invitations.settle(id, State.REVOKED, context.person());
        groups.revoked(context, found.get());
        return true;
    }

    private void tell(long address, RichText text) {
        outbox.say(Letter.notice(address, text, "joining"));
    }
}
