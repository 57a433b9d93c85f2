package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Units;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.people.Staff;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;

import java.util.Optional;

/**
 * For whom somebody acts: whoever speaks in a chat in which a unit is reached, acts for that unit.
 * An anonymous administrator acts as the group itself.
 */
@Component
class Desks {
    private final Contacts contacts;
    private final Handling handling;
    private final Units units;
    private final Roles roles;
    private final Staff staff;

    Desks(Contacts contacts, Handling handling, Units units, Roles roles, Staff staff) {
        this.contacts = contacts;
        this.handling = handling;
        this.units = units;
        this.roles = roles;
        this.staff = staff;
    }

    /** Who acts here for the unit that has the petition; empty if this chat is none of its. */
    Optional<Acting> holding(Turn turn, Petition petition) {
        return acting(turn, handling.holder(petition));
    }

    /** Who acts here for this unit; empty if this chat is none of its. */
    Optional<Acting> acting(Turn turn, String unit) {
        if (!contacts.reach(unit).contains(turn.address().id())) return Optional.empty();
        boolean secretariat = unit.equals(units.secretariat().id());
        return Optional.of(as(turn, unit, secretariat ? Actor.SECRETARIAT : Actor.UNIT));
    }

    /** Who acts here for the secretariat; empty if this chat is none of its. */
    Optional<Acting> secretariat(Turn turn) {
        return acting(turn, units.secretariat().id());
    }

    /** Who acts here as the head of this unit; empty if they are not. */
    Optional<Acting> heading(Turn turn, String unit) {
        return roles.has(turn.person(), Role.HEAD, unit)
                ? Optional.of(as(turn, unit, Actor.HEAD))
                : Optional.empty();
    }

    private Acting as(Turn turn, String unit, Actor part) {
        var sender = turn.incoming().sender();
        String shown = sender.anonymous() ? turn.address().title() : sender.name();
        var person = turn.person();
        return new Acting(person.id(), staff.acts(person, shown, unit), unit, part);
    }
}
