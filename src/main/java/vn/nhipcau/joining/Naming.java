package vn.nhipcau.joining;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Address;
import vn.nhipcau.people.Invitations.Invitation;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles.Held;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.time.Instant;
import java.util.Optional;

/** What units, roles, people and times are called here. */
@Component
public class Naming {

    private final Units units;
    private final Delegates delegates;
    private final Council council;
    private final People people;
    private final Staff staff;
    private final Texts texts;

    Naming(
            Units units,
            Delegates delegates,
            Council council,
            People people,
            Staff staff,
            Texts texts) {
        this.units = units;
        this.delegates = delegates;
        this.council = council;
        this.people = people;
        this.staff = staff;
        this.texts = texts;
    }

    /** What a unit is called; empty if there is none. */
    public String unit(@Nullable String id, Language language) {
        return id == null
                ? ""
                : units.find(id).map(Unit::name).map(name -> name.in(language)).orElse(id);
    }

    /** A role with what it is about, such as "Lãnh đạo UBND phường Bồ Đề". */
    public String role(Role role, @Nullable String about, Language language) {
        return texts.words(language, "joining.role." + role.name(), about(role, about, language));
    }

    private String about(Role role, @Nullable String about, Language language) {
        if (about == null) return council.name().in(language);
        if (role != Role.FRONT_OFFICER) return unit(about, language);
        return units.findWard(about)
                .map(ward -> texts.words(language, "joining.ward", ward.name().in(language)))
                .orElse(about);
    }

    /** What somebody holds, a delegate by the name under which they were elected. */
    public String held(Held held, Language language) {
        var delegate =
                held.role() == Role.DELEGATE
                        ? delegates.delegateOf(held.person().id())
                        : Optional.<Delegate>empty();
        return delegate.map(one -> delegate(one.id(), language))
                .orElseGet(() -> role(held.role(), held.unit(), language));
    }

    private String delegate(String id, Language language) {
        String role = role(Role.DELEGATE, null, language);
        return delegates
                .find(id)
                .map(
                        one ->
                                texts.words(
                                        language,
                                        "joining.delegate",
                                        role,
                                        one.name(),
                                        delegates.groupOf(one).name().in(language)))
                .orElse(role);
    }

    /** What an invitation is for: a role, or the group of a unit. */
    public String invited(Invitation invitation, Language language) {
        var role = invitation.role();
        if (role == null)
            return texts.words(language, "joining.groupOf", unit(invitation.unit(), language));
        return role == Role.DELEGATE && invitation.unit() != null
                ? delegate(invitation.unit(), language)
                : role(role, invitation.unit(), language);
    }

    /** The name on record of somebody who works here. */
    public String person(@Nullable Long id, Language language) {
        return id == null
                ? texts.words(language, "joining.nobody")
                : staff.nameOf(id)
                        .filter(name -> !name.isBlank())
                        .orElseGet(() -> texts.words(language, "joining.nobody"));
    }

    /** Where somebody is reached: a group by its title, a person by their name. */
    public String place(Address address, Language language) {
        return address.kind() == Address.Kind.GROUP
                ? texts.words(language, "joining.group", address.title())
                : texts.words(
                        language,
                        "joining.ownChat",
                        person(people.at(address.id()).map(Person::id).orElse(null), language));
    }

    /** A moment, such as {@code 08:00 23/11/2026}. */
    public String moment(Instant when) {
        return Dates.moment(when.atZone(council.zone()));
    }

    /** The language of whoever reads at this address: their own, Vietnamese in a group. */
    public Language languageAt(long address) {
        return people.at(address).map(Person::language).orElse(Language.VI);
    }

    /**
     * Somebody acts for a unit now: their name is on record from here on, as they call themselves.
     */
    public void acts(UpdateContext context, @Nullable String unit) {
        staff.acts(context.person(), context.incoming().sender().name(), unit == null ? "" : unit);
    }
}
