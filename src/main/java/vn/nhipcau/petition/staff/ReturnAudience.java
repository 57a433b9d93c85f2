package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Units;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.petition.Petition;

import java.util.LinkedHashSet;
import java.util.Set;

/** Who is told when a petition comes back, beside the unit: its heads, and the secretariat. */
@Component
class ReturnAudience {
    private final Contacts contacts;
    private final Roles roles;
    private final Units units;

    ReturnAudience(Contacts contacts, Roles roles, Units units) {
        this.contacts = contacts;
        this.roles = roles;
        this.units = units;
    }

    /** Where they are reached. */
    Set<Long> of(Petition petition) {
        var addresses = new LinkedHashSet<>(contacts.reach(units.secretariat().id()));
        petition.unit().stream()
                .flatMap(unit -> roles.holders(Role.HEAD, unit).stream())
                .map(Person::address)
                .forEach(own -> own.ifPresent(addresses::add));
        return addresses;
    }
}
