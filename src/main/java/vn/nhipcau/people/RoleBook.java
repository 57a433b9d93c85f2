package vn.nhipcau.people;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.people.Contacts.ReaderLost;
import vn.nhipcau.people.Contacts.UnitReachable;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The roles in the database; the first secretaries are named by the operator. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RoleBook implements Roles {
    private final HeldRoles roles;
    private final Persons persons;
    private final PeopleSettings settings;
    private final Addresses addresses;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoleBook(
            HeldRoles roles,
            Persons persons,
            PeopleSettings settings,
            Addresses addresses,
            Units units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roles = roles;
        this.persons = persons;
        this.settings = settings;
        this.addresses = addresses;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean has(Person person, Role role) {
        return (role == Role.SECRETARY && isNamedByOperator(person))
                || roles.findByPersonAndReleasedAtIsNullOrderById(person.id()).stream()
                        .anyMatch(held -> held.role() == role);
    }

    private boolean isNamedByOperator(Person person) {
        return settings.admins().contains(person.externalId());
    }

    @Override
    public boolean has(Person person, Role role, String unit) {
        return roles.findByPersonAndReleasedAtIsNullOrderById(person.id()).stream()
                .anyMatch(held -> held.role() == role && unit.equals(held.unit()));
    }

    @Override
    public List<Person> holders(Role role, @Nullable String unit) {
        var named =
                role == Role.SECRETARY && unit == null
                        ? persons.findByExternalIdIn(settings.admins()).stream()
                        : Stream.<Person>empty();
        var given =
                roles.findByRoleAndReleasedAtIsNullOrderById(role).stream()
                        .filter(held -> Objects.equals(unit, held.unit()))
                        .flatMap(held -> persons.findById(held.person()).stream());
        return Stream.concat(named, given).filter(this::isReachable).distinct().toList();
    }

    @Override
    public Set<String> unitsWith(Role role) {
        var held = roles.findByRoleAndReleasedAtIsNullOrderById(role);
        var own =
                persons.findAllById(held.stream().map(HeldRole::person).toList()).stream()
                        .filter(person -> person.address().isPresent())
                        .collect(toMap(Person::id, person -> person.address().orElseThrow()));
        var reachable = addresses.reachable(own.values());
        return held.stream()
                .filter(one -> own.containsKey(one.person()))
                .filter(one -> reachable.contains(own.get(one.person())))
                .flatMap(one -> Stream.ofNullable(one.unit()))
                .collect(toSet());
    }

    private boolean isReachable(Person person) {
        return person.address().filter(own -> addresses.get(own).reachable()).isPresent();
    }

    @Override
    public List<Held> of(Person person) {
        return roles.findByPersonAndReleasedAtIsNullOrderById(person.id()).stream()
                .flatMap(held -> told(held).stream())
                .toList();
    }

    @Override
    public List<Held> all() {
        return roles.findByReleasedAtIsNullOrderByUnitAscIdAsc().stream()
                .flatMap(held -> told(held).stream())
                .toList();
    }

    private Optional<Held> told(HeldRole held) {
        return persons.findById(held.person()).map(held::told);
    }

    @Override
    public void give(Person person, Role role, @Nullable String unit, Person by) {
        boolean already =
                roles.findByPersonAndReleasedAtIsNullOrderById(person.id()).stream()
                        .anyMatch(held -> held.role() == role && Objects.equals(unit, held.unit()));
        if (already) return;
        roles.saveAndFlush(new HeldRole(person, role, unit, by, clock.instant()));
        if (!isReachable(person)) return;
        if (role == Role.SECRETARY)
            events.publishEvent(new UnitReachable(units.secretariat().id()));
        if (role == Role.OFFICER && unit != null) events.publishEvent(new UnitReachable(unit));
    }

    @Override
    public Optional<Held> find(long held) {
        return roles.findLockedById(held).filter(found -> !found.isReleased()).flatMap(this::told);
    }

    private void published(HeldRole lost) {
        String unit = lost.unit();
        if (lost.role() == Role.SECRETARY)
            events.publishEvent(new ReaderLost(units.secretariat().id(), true));
        if (lost.role() == Role.OFFICER && unit != null)
            events.publishEvent(new ReaderLost(unit, true));
    }

    @Override
    public boolean release(long held, Person by) {
        var found = roles.findLockedById(held).filter(role -> !role.isReleased());
        found.ifPresent(role -> role.release(by, clock.instant()));
        roles.flush();
        found.ifPresent(this::published);
        return found.isPresent();
    }
}
