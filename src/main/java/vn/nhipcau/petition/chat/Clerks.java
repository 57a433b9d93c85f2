package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Staff;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;

import java.util.Optional;

/** Who may enter what others bring: whoever acts for a unit in their own chat. */
@Component
class Clerks {
    private final Contacts contacts;
    private final Units units;
    private final Staff staff;

    Clerks(Contacts contacts, Units units, Staff staff) {
        this.contacts = contacts;
        this.units = units;
        this.staff = staff;
    }

    /**
     * For whom somebody enters it: for the secretariat, if they belong to it; empty if for none.
     */
    Optional<Acting> acting(UpdateContext context) {
        var own = contacts.unitsOf(context.person());
        String secretariat = units.secretariat().id();
        if (own.contains(secretariat))
            return Optional.of(as(context, secretariat, Actor.SECRETARIAT));
        return own.stream().findFirst().map(unit -> as(context, unit, Actor.UNIT));
    }

    private Acting as(UpdateContext context, String unit, Actor part) {
        var person = context.person();
        String name = staff.acts(person, context.incoming().sender().name(), unit);
        return new Acting(person.id(), name, unit, part);
    }
}
