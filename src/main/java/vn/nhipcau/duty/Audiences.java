package vn.nhipcau.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.Units;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.Language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where those are reached who are urged. Nobody's duty is left with nobody: see {@link #all}. */
@Component
class Audiences {
    private final Contacts contacts;
    private final Roles roles;
    private final People people;
    private final Units units;

    Audiences(Contacts contacts, Roles roles, People people, Units units) {
        this.contacts = contacts;
        this.roles = roles;
        this.people = people;
        this.units = units;
    }

    /** The ids of the addresses of all these; the secretariat's if none of them is reached. */
    Set<Long> all(Set<Audience> audiences, @Nullable String unit, @Nullable String ward) {
        var all = new LinkedHashSet<Long>();
        boolean somebody = false;
        for (var audience : audiences) {
            if (audience == Audience.PERSON) continue;
            all.addAll(of(audience, unit, ward));
            somebody = true;
        }
        if (somebody && all.isEmpty()) all.addAll(secretariat());
        return all;
    }

    /** In which language is spoken there: a person's own in their chat, Vietnamese in a group. */
    Language language(long address) {
        return people.at(address).map(Person::language).orElse(Language.VI);
    }

    private List<Long> of(Audience audience, @Nullable String unit, @Nullable String ward) {
        return switch (audience) {
            case UNIT -> unit == null ? List.of() : contacts.reach(unit);
            case BACKUP -> unit == null ? List.of() : backup(unit);
            case HEAD -> unit == null ? List.of() : own(roles.holders(Role.HEAD, unit));
            case SECRETARIAT -> secretariat();
            case STANDING_COMMITTEE -> own(roles.holders(Role.STANDING_MEMBER, null));
            case FRONT -> front(ward);
            case PERSON -> List.of();
        };
    }

    private List<Long> secretariat() {
        return contacts.reach(units.secretariat().id());
    }

    private List<Long> backup(String unit) {
        var usual = contacts.reach(unit);
        var officers = own(roles.holders(Role.OFFICER, unit));
        var others = officers.stream().filter(own -> !usual.contains(own)).toList();
        return others.isEmpty() ? own(roles.holders(Role.HEAD, unit)) : others;
    }

    private List<Long> front(@Nullable String ward) {
        var all = new LinkedHashSet<>(own(roles.holders(Role.FRONT_OFFICER, null)));
        if (ward != null) all.addAll(own(roles.holders(Role.FRONT_OFFICER, ward)));
        return List.copyOf(all);
    }

    private static List<Long> own(List<Person> people) {
        return people.stream().flatMap(person -> person.address().stream()).toList();
    }
}
