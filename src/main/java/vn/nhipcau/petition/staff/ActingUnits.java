package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
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
class ActingUnits {
    private final Contacts contacts;
    private final Handling handling;
    private final Units units;
    private final Roles roles;
    private final Staff staff;

    ActingUnits(Contacts contacts, Handling handling, Units units, Roles roles, Staff staff) {
        this.contacts = contacts;
        this.handling = handling;
        this.units = units;
        this.roles = roles;
        this.staff = staff;
    }

    /** Who acts here for the unit that has the petition; empty if this chat is none of its. */
    Optional<Acting> holding(UpdateContext context, Petition petition) {
        return acting(context, handling.holder(petition));
    }

    /** Who acts here for this unit; empty if this chat is none of its. */
    Optional<Acting> acting(UpdateContext context, String unit) {
        if (!contacts.reach(unit).contains(context.address().id())) return Optional.empty();
        boolean secretariat = unit.equals(units.secretariat().id());
        return Optional.of(as(context, unit, secretariat ? Actor.SECRETARIAT : Actor.UNIT));
    }

    /** Who acts here for the secretariat; empty if this chat is none of its. */
    Optional<Acting> secretariat(UpdateContext context) {
        return acting(context, units.secretariat().id());
    }

    /** Who acts here as the head of this unit; empty if they are not. */
    Optional<Acting> heading(UpdateContext context, String unit) {
        return roles.has(context.person(), Role.HEAD, unit)
                ? Optional.of(as(context, unit, Actor.HEAD))
                : Optional.empty();
    }

    private Acting as(UpdateContext context, String unit, Actor part) {
        var sender = context.incoming().sender();
        String shown = sender.anonymous() ? context.address().title() : sender.name();
        var person = context.person();
        return new Acting(person.id(), staff.acts(person, shown, unit), unit, part);
    }
}
