package vn.nhipcau.joining;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who speaks for the secretariat, and how it is told something. */
@Component
public class Secretariat {
    private final Contacts contacts;
    private final People people;
    private final Units units;
    private final Naming naming;
    private final Outbox outbox;

    Secretariat(Contacts contacts, People people, Units units, Naming naming, Outbox outbox) {
        this.contacts = contacts;
        this.people = people;
        this.units = units;
        this.naming = naming;
        this.outbox = outbox;
    }

    /** The id of its unit. */
    public String id() {
        return units.secretariat().id();
    }

    /** A secretary, or any member of the secretariat's own group when they speak there. */
    public boolean speaks(UpdateContext context) {
        return people.isSecretary(context.person())
                || contacts.unitAt(context.address().id()).filter(id()::equals).isPresent();
    }

    /** Where it is written to; at least where the secretary who began it can be. */
    public List<Long> reach(Optional<Person> began) {
        var all = contacts.reach(id());
        return all.isEmpty() ? began.flatMap(Person::address).stream().toList() : all;
    }

    /** Tells something of such a subject to everybody there, each in their language. */
    public void tell(
            Function<Language, RichText> text, Function<Letter, Letter> how, String subject) {
        for (long address : contacts.reach(id()))
            outbox.say(
                    how.apply(
                            Letter.notice(
                                    address, text.apply(naming.languageAt(address)), subject)));
    }
}
