package vn.nhipcau.joining;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.UnitKind;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.people.Staff;

import java.util.Optional;

/**
 * In the sandbox everybody has been invited before the first start: the ward's group, its head, a
 * delegate. (The secretary is named by the mode.) Who never wrote to us cannot be written to, in
 * there as at Telegram: their roles are held at once and count from their first word on.
 *
 * <p>Runs before anything is heard, and only once: afterwards the sandbox is the visitor's own.
 */
@Component
@ConditionalOnProperty(name = "nhipcau.sandbox.enabled", havingValue = "true")
class SandboxCast implements ApplicationRunner {
    private static final String CHANNEL = "telegram";
    private static final String GROUP = "-1000000001001";
    private static final String HOA = "1003";
    private static final String MINH = "1004";
    private static final String WARD = "bo-de";
    private static final String AREA = "drainage";
    private static final String DELEGATE = "Phạm Thí Dụ";

    private final String lan;
    private final People people;
    private final Roles roles;
    private final Staff staff;
    private final Contacts contacts;
    private final Units units;
    private final Delegates delegates;
    private final Addresses addresses;

    SandboxCast(
            @Value("${nhipcau.sandbox.secretary:1005}") String lan,
            People people,
            Roles roles,
            Staff staff,
            Contacts contacts,
            Units units,
            Delegates delegates,
            Addresses addresses) {
        this.lan = lan;
        this.people = people;
        this.roles = roles;
        this.staff = staff;
        this.contacts = contacts;
        this.units = units;
        this.delegates = delegates;
        this.addresses = addresses;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var secretary = met(lan);
        // Names on record are never taken off it.
        if (staff.nameOf(secretary.id()).isPresent()) return;
        staff.recordName(secretary, "Vũ Lan", "Thư ký");
        var delegate = met(MINH);
        staff.recordName(delegate, DELEGATE, "Đại biểu HĐND");
        roles.give(delegate, Role.DELEGATE, null, secretary);
        elected().ifPresent(elected -> delegates.bind(elected.id(), delegate.id()));
        answering().ifPresent(unit -> wardJoins(unit, secretary));
    }

    // Both sample councils have elected them; in one of its own the sandbox takes whom it finds.
    private Optional<Delegate> elected() {
        var all = delegates.all();
        return all.stream()
                .filter(one -> one.name().equals(DELEGATE))
                .findFirst()
                .or(() -> delegates.ofWard(WARD).stream().findFirst())
                .or(() -> all.stream().findFirst());
    }

    // Who answers for drains, which the sandbox proposes to write about: the ward's People's
    // Committee, in a ward's own council a department of it.
    private Optional<Unit> answering() {
        var ward = units.findWard(WARD);
        return units.findArea(AREA)
                .flatMap(area -> units.answering(area, ward.orElse(null)))
                .or(() -> ward.flatMap(one -> units.find(one.committee())))
                .or(
                        () ->
                                units.all().stream()
                                        .filter(unit -> unit.kind() == UnitKind.PEOPLES_COMMITTEE)
                                        .findFirst());
    }

    private void wardJoins(Unit unit, Person secretary) {
        var head = met(HOA);
        staff.recordName(head, "Lê Thị Hoa", "Chủ tịch");
        roles.give(head, Role.HEAD, unit.id(), secretary);
        var group = addresses.at(CHANNEL, GROUP, null, Address.Kind.GROUP, "UBND phường Bồ Đề");
        contacts.bind(unit.id(), group.id(), secretary);
    }

    private Person met(String externalId) {
        return people.met(CHANNEL, externalId, null, "vi");
    }
}
