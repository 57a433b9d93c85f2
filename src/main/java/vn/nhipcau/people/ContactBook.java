package vn.nhipcau.people;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Addresses.AddressBack;
import vn.nhipcau.outbox.Addresses.AddressGone;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.OncePerTransaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where units are reached, in the database. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ContactBook implements Contacts {
    private final OncePerTransaction<String, List<Long>> reach = new OncePerTransaction<>();
    private final UnitContacts contacts;
    private final Persons persons;
    private final Roles roles;
    private final Units units;
    private final Addresses addresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactBook(
            UnitContacts contacts,
            Persons persons,
            Roles roles,
            Units units,
            Addresses addresses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contacts = contacts;
        this.persons = persons;
        this.roles = roles;
        this.units = units;
        this.addresses = addresses;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Long> reach(String unit) {
        return reach.get(unit, () -> find(unit));
    }

    private List<Long> find(String unit) {
        var group =
                contacts.findByHoldsUnit(unit)
                        .map(UnitContact::address)
                        .filter(address -> addresses.get(address).reachable());
        if (group.isPresent()) return List.of(group.get());
        var people =
                isSecretariat(unit)
                        ? roles.holders(Role.SECRETARY, null)
                        : roles.holders(Role.OFFICER, unit);
        return people.stream().flatMap(person -> person.address().stream()).toList();
    }

    @Override
    public Set<String> reached() {
        var bound = all();
        var reachable = addresses.reachable(bound.stream().map(Bound::address).toList());
        var units = new HashSet<>(roles.unitsWith(Role.OFFICER));
        for (var contact : bound)
            if (reachable.contains(contact.address())) units.add(contact.unit());
        if (!reach(this.units.secretariat().id()).isEmpty())
            units.add(this.units.secretariat().id());
        return units;
    }

    private boolean isSecretariat(String unit) {
        return unit.equals(units.secretariat().id());
    }

    @Override
    public Optional<String> unitAt(long address) {
        return contacts.findByHoldsAddress(address).map(UnitContact::unit);
    }

    @Override
    public List<String> unitsOf(Person person) {
        var all = new ArrayList<String>();
        if (roles.has(person, Role.SECRETARY)) all.add(units.secretariat().id());
        for (var held : roles.of(person)) {
            String unit = held.unit();
            if (held.role() == Role.OFFICER && unit != null) all.add(unit);
        }
        return all;
    }

    @Override
    public void bind(String unit, long address, Person by) {
        var now = clock.instant();
        var bound = contacts.findByHoldsUnit(unit);
        if (bound.filter(old -> old.address() == address).isPresent()) return;
        bound.ifPresent(old -> old.release(by, now));
        contacts.findByHoldsAddress(address).ifPresent(old -> old.release(by, now));
        // New rows are written before changed ones, and would run into what still holds.
        contacts.flush();
        contacts.saveAndFlush(new UnitContact(unit, address, by, now));
        reach.forget();
        events.publishEvent(new UnitReachable(unit));
    }

    @Override
    public List<Bound> all() {
        return contacts.findByReleasedAtIsNullOrderByUnitAsc().stream()
                .map(UnitContact::told)
                .toList();
    }

    @Override
    public boolean release(long bound, Person by) {
        var found = contacts.findLockedById(bound).filter(contact -> !contact.isReleased());
        found.ifPresent(contact -> contact.release(by, clock.instant()));
        contacts.flush();
        reach.forget();
        found.ifPresent(lost -> events.publishEvent(new ReaderLost(lost.unit(), true)));
        return found.isPresent();
    }

    // Before all others who listen: they ask where a unit is reached now.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener({UnitReachable.class, ReaderLost.class, AddressGone.class, AddressBack.class})
    void readAnew() {
        reach.forget();
    }

    /** Nothing arrives any more where a unit was read. */
    @EventListener
    void on(AddressGone gone) {
        var lost = new ArrayList<String>();
        unitAt(gone.address()).ifPresent(lost::add);
        persons.findByAddress(gone.address()).map(this::unitsOf).ifPresent(lost::addAll);
        for (String unit : lost) events.publishEvent(new ReaderLost(unit, false));
    }

    /** What waited for a unit that had no other place to be reached at is brought now. */
    @EventListener
    void on(AddressBack back) {
        var again = new ArrayList<String>();
        unitAt(back.address()).ifPresent(again::add);
        persons.findByAddress(back.address()).map(this::unitsOf).ifPresent(again::addAll);
        for (String unit : again)
            if (reach(unit).equals(List.of(back.address())))
                events.publishEvent(new UnitReachable(unit));
    }
}
