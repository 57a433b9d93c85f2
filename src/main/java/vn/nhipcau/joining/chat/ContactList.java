package vn.nhipcau.joining.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.joining.Naming;
import vn.nhipcau.joining.UnreachedUnits;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Contacts.Bound;
import vn.nhipcau.people.Invitations;
import vn.nhipcau.people.Invitations.Invitation;
import vn.nhipcau.people.Invitations.State;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Held;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who is reached where, and which units nobody is reached for. */
@Component
class ContactList {
    /** More names than these are looked up unit by unit. */
    private static final int NAMED = 3;

    private final Contacts contacts;
    private final Roles roles;
    private final Invitations invitations;
    private final Releases releases;
    private final UnreachedUnits unreached;
    private final Addresses addresses;
    private final Naming naming;
    private final Texts texts;

    ContactList(
            Contacts contacts,
            Roles roles,
            Invitations invitations,
            Releases releases,
            UnreachedUnits unreached,
            Addresses addresses,
            Naming naming,
            Texts texts) {
        this.contacts = contacts;
        this.roles = roles;
        this.invitations = invitations;
        this.releases = releases;
        this.unreached = unreached;
        this.addresses = addresses;
        this.naming = naming;
        this.texts = texts;
    }

    /** What a line of the list is about. */
    enum EntryKind {
        CONTACT,
        ROLE,
        INVITATION;

        /** How keys of texts about it end. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line of the list.
     *
     * @param kind what it is
     * @param id of the contact, role or invitation; null for what cannot be taken back here
     */
    record Entry(EntryKind kind, @Nullable Long id, RichText text, @Nullable Bound bound) {
        boolean isReleasable() {
            return id != null;
        }
    }

    RichText missing(Language language) {
        var units = unreached.all();
        if (units.isEmpty()) return texts.say(language, "joining.list.allReached");
        if (units.size() > NAMED)
            return texts.say(language, "joining.list.missingSo", units.size());
        var names =
                units.stream()
                        .map(unit -> unit.name().in(language))
                        .collect(Collectors.joining("; "));
        return texts.say(language, "joining.list.missing", names);
    }

    /** What does not work stands first, then groups, people, invitations. */
    List<Entry> entries(Language language) {
        var broken = new ArrayList<Entry>();
        var working = new ArrayList<Entry>();
        for (Bound bound : contacts.all())
            (isReachable(bound.address()) ? working : broken).add(entry(bound, language));
        for (Person secretary : namedByOperator())
            working.add(
                    new Entry(
                            EntryKind.ROLE,
                            null,
                            texts.say(
                                    language,
                                    "joining.list.named",
                                    naming.person(secretary.id(), language),
                                    naming.role(Role.SECRETARY, null, language)),
                            null));
        for (Held held : roles.all())
            (isReachable(held.person()) ? working : broken).add(entry(held, language));
        for (Invitation invitation : invitations.unsettled())
            working.add(entry(invitation, language));
        broken.addAll(working);
        return broken;
    }

    private List<Person> namedByOperator() {
        var given =
                roles.all().stream()
                        .filter(held -> held.role() == Role.SECRETARY)
                        .map(held -> held.person().id())
                        .toList();
        return roles.holders(Role.SECRETARY, null).stream()
                .filter(person -> !given.contains(person.id()))
                .toList();
    }

    private boolean isReachable(Person person) {
        return person.address().filter(this::isReachable).isPresent();
    }

    private boolean isReachable(long address) {
        return addresses.get(address).reachable();
    }

    private Entry entry(Bound bound, Language language) {
        String key =
                isReachable(bound.address()) ? "joining.list.contact" : "joining.list.contactGone";
        return new Entry(
                EntryKind.CONTACT,
                bound.id(),
                texts.say(
                        language,
                        key,
                        naming.unit(bound.unit(), language),
                        addresses.get(bound.address()).title()),
                bound);
    }

    private Entry entry(Held held, Language language) {
        String key = isReachable(held.person()) ? "joining.list.role" : "joining.list.roleGone";
        return new Entry(
                EntryKind.ROLE,
                held.id(),
                texts.say(
                        language,
                        key,
                        naming.person(held.person().id(), language),
                        naming.held(held, language)),
                null);
    }

    private Entry entry(Invitation invitation, Language language) {
        String key =
                invitation.state() == State.WAITING
                        ? "joining.list.invitationWaits"
                        : "joining.list.invitation";
        return new Entry(
                EntryKind.INVITATION,
                invitation.id(),
                texts.say(
                        language,
                        key,
                        naming.invited(invitation, language),
                        naming.moment(invitation.expiresAt()),
                        naming.person(invitation.invitedBy(), language)),
                null);
    }

    /** Takes back what an entry tells of; false if that was done before. */
    boolean release(UpdateContext context, Entry entry) {
        Long id = entry.id();
        var bound = entry.bound();
        if (id == null) return false;
        return switch (entry.kind()) {
            case CONTACT -> bound != null && releases.contact(context, bound);
            case ROLE -> releases.role(context, id);
            case INVITATION -> releases.invitation(context, id);
        };
    }
}
