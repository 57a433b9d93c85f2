package vn.nhipcau.duty;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Who may look at what is owed. */
@Component
public class Watchers {
    private final Contacts contacts;
    private final Roles roles;
    private final Units units;
    private final Addresses addresses;

    Watchers(Contacts contacts, Roles roles, Units units, Addresses addresses) {
        this.contacts = contacts;
        this.roles = roles;
        this.units = units;
        this.addresses = addresses;
    }

    /** Whether a duty concerns whoever speaks here. */
    public boolean watches(UpdateContext context, Duty duty) {
        var theirs = unitsAt(context);
        if (theirs.contains(units.secretariat().id())) return true;
        if (duty.unit().filter(theirs::contains).isPresent()) return true;
        return !context.inGroup() && oversees(context.person(), duty);
    }

    private boolean oversees(Person person, Duty duty) {
        return roles.of(person).stream()
                .anyMatch(
                        held ->
                                held.role() == Role.STANDING_MEMBER
                                        || (held.role() == Role.FRONT_OFFICER
                                                && (held.unit() == null
                                                        || Objects.equals(
                                                                held.unit(),
                                                                duty.ward().orElse(null)))));
    }

    /** The units for which somebody works here: a group for its own, a person for theirs. */
    public Set<String> unitsAt(UpdateContext context) {
        var mine = new LinkedHashSet<String>();
        contacts.unitAt(context.address().id()).ifPresent(mine::add);
        // In another topic of the same forum: they are the same people.
        if (context.inGroup() && mine.isEmpty())
            addresses.within(context.address().channel(), context.address().externalId()).stream()
                    .flatMap(other -> contacts.unitAt(other.id()).stream())
                    .forEach(mine::add);
        if (context.inGroup()) return mine;
        mine.addAll(contacts.unitsOf(context.person()));
        roles.of(context.person()).stream()
                .filter(held -> held.role() == Role.HEAD)
                .forEach(held -> mine.add(Objects.requireNonNull(held.unit())));
        return mine;
    }
}
