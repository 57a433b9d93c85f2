package vn.nhipcau.joining.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.joining.JoiningSettings;
import vn.nhipcau.joining.Naming;
import vn.nhipcau.joining.Secretariat;
import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Addresses.AddressBack;
import vn.nhipcau.outbox.Addresses.AddressGone;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.util.List;

/**
 * The secretariat is told when a unit's contact is lost, and when it is back. Both wait a moment
 * and undo each other, so that a group that moves, or comes and goes, makes no noise.
 */
@Component
class LossNotices {
    private static final String LOST = "contact-lost:";
    private static final String BACK = "contact-back:";

    private final Contacts contacts;
    private final People people;
    private final Secretariat secretariat;
    private final Naming naming;
    private final Addresses addresses;
    private final Outbox outbox;
    private final Texts texts;
    private final JoiningSettings settings;
    private final Clock clock;

    LossNotices(
            Contacts contacts,
            People people,
            Secretariat secretariat,
            Naming naming,
            Addresses addresses,
            Outbox outbox,
            Texts texts,
            JoiningSettings settings,
            Clock clock) {
        this.contacts = contacts;
        this.people = people;
        this.secretariat = secretariat;
        this.naming = naming;
        this.addresses = addresses;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(AddressGone gone) {
        var address = addresses.get(gone.address());
        for (String unit : unitsAt(address)) {
            boolean still = !contacts.reach(unit).isEmpty();
            // One of several people of a unit has gone; the others are there.
            if (still && address.kind() == Address.Kind.PRIVATE) continue;
            if (outbox.withdraw(BACK + unit) > 0) continue;
            tell(LOST, unit, address, lost(unit, still));
        }
    }

    private String lost(String unit, boolean still) {
        if (unit.equals(secretariat.id())) return "joining.lost.own";
        return still ? "joining.lost.group" : "joining.lost";
    }

    @EventListener
    void on(AddressBack back) {
        var address = addresses.get(back.address());
        for (String unit : unitsAt(address)) {
            if (!contacts.reach(unit).equals(List.of(address.id()))) continue;
            if (outbox.withdraw(LOST + unit) > 0) continue;
            tell(BACK, unit, address, "joining.backAgain");
        }
    }

    private List<String> unitsAt(Address address) {
        if (address.kind() == Address.Kind.GROUP)
            return contacts.unitAt(address.id()).stream().toList();
        // That a secretary's own chat comes and goes, the secretariat sees for itself.
        return people.at(address.id()).map(contacts::unitsOf).orElse(List.of()).stream()
                .filter(unit -> !unit.equals(secretariat.id()))
                .toList();
    }

    private void tell(String subject, String unit, Address address, String key) {
        secretariat.tell(
                language ->
                        texts.say(
                                language,
                                key,
                                naming.unit(unit, language),
                                naming.place(address, language)),
                letter -> letter.between(clock.instant().plus(settings.patience()), null),
                subject + unit);
    }
}
