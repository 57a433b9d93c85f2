package vn.nhipcau.oversight;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who sees what of the whole: the secretariat, the standing committee and the Fatherland Front all
 * of it, a ward's front its ward.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OversightReaders {
    private final Contacts contacts;
    private final Roles roles;
    private final Units units;

    OversightReaders(Contacts contacts, Roles roles, Units units) {
        this.contacts = contacts;
        this.roles = roles;
        this.units = units;
    }

    /** A chat, and what is told there. */
    public record Reader(long address, Scope scope) {}

    /** Everybody who is told by themselves; whoever is told all is not told of a ward besides. */
    public List<Reader> all(LocalDate today) {
        var everywhere = new ArrayList<>(contacts.reach(units.secretariat().id()));
        everywhere.addAll(own(Role.STANDING_MEMBER, null));
        everywhere.addAll(own(Role.FRONT_OFFICER, null));
        var all = new ArrayList<Reader>();
        for (long address : everywhere) all.add(new Reader(address, Scope.of(today, null)));
        for (Ward ward : units.wards())
            for (long address : own(Role.FRONT_OFFICER, ward.id()))
                if (!everywhere.contains(address))
                    all.add(new Reader(address, Scope.of(today, ward.id())));
        return all.stream().distinct().toList();
    }

    private List<Long> own(Role role, @Nullable String unit) {
        return roles.holders(role, unit).stream()
                .map(Person::address)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What whoever speaks here may see. */
    public List<Scope> here(UpdateContext context, LocalDate today) {
        String secretariat = units.secretariat().id();
        var whole = List.of(Scope.of(today, null));
        if (contacts.unitAt(context.address().id()).filter(secretariat::equals).isPresent())
            return whole;
        if (context.inGroup()) return List.of();
        if (contacts.unitsOf(context.person()).contains(secretariat)
                || roles.has(context.person(), Role.STANDING_MEMBER)) return whole;
        var fronts =
                roles.of(context.person()).stream()
                        .filter(held -> held.role() == Role.FRONT_OFFICER)
                        .toList();
        if (fronts.stream().anyMatch(held -> held.unit() == null)) return whole;
        return fronts.stream()
                .map(held -> Scope.of(today, Objects.requireNonNull(held.unit())))
                .distinct()
                .toList();
    }

    /** Whether whoever speaks here may see this. */
    public boolean mayRead(UpdateContext context, Scope scope) {
        return here(context, scope.monday()).stream()
                .anyMatch(mine -> mine.ward() == null || Objects.equals(mine.ward(), scope.ward()));
    }
}
