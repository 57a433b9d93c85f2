package vn.nhipcau.welcome;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Held;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The parts that somebody has here, each with what they can do in it. */
@Component
class Parts {
    private final People people;
    private final Roles roles;
    private final Units units;
    private final Council council;
    private final Texts texts;

    Parts(People people, Roles roles, Units units, Council council, Texts texts) {
        this.people = people;
        this.roles = roles;
        this.units = units;
        this.council = council;
        this.texts = texts;
    }

    /**
     * One paragraph for each part, a command that belongs to several in the first of them; none for
     * who is a citizen and nothing else.
     */
    List<RichText> of(Person person) {
        var told = new HashSet<String>();
        return all(person).stream().map(part -> without(told, part)).toList();
    }

    // Adds the commands of the part to those that were told.
    private static RichText without(Set<String> told, RichText part) {
        var lines = new ArrayList<RichText>();
        for (int from = 0; from <= part.text().length(); ) {
            int end = part.text().indexOf('\n', from);
            int to = end < 0 ? part.text().length() : end;
            String line = part.text().substring(from, to);
            if (!line.startsWith("/") || told.add(line.split(" ", 2)[0]))
                lines.add(part.part(from, to));
            from = to + 1;
        }
        return RichText.lines(lines);
    }

    private List<RichText> all(Person person) {
        var all = new ArrayList<RichText>();
        if (people.isSecretary(person)) all.add(say(person, Role.SECRETARY, null));
        for (Held held : roles.of(person))
            if (held.role() != Role.SECRETARY) all.add(say(person, held.role(), held.unit()));
        return all;
    }

    /** Whether there is anything for them to do, or to watch. */
    boolean haveWork(Person person) {
        return people.isSecretary(person)
                || roles.of(person).stream().anyMatch(held -> held.role() != Role.DELEGATE);
    }

    /** Whether they sit in the council. */
    boolean isDelegate(Person person) {
        return roles.has(person, Role.DELEGATE);
    }

    private RichText say(Person person, Role role, @Nullable String about) {
        var language = person.language();
        return texts.say(language, "welcome.part." + role, name(role, about, language));
    }

    private String name(Role role, @Nullable String about, Language language) {
        if (about == null) return council.name().in(language);
        if (role == Role.FRONT_OFFICER)
            return units.findWard(about)
                    .map(ward -> texts.words(language, "welcome.ward", ward.name().in(language)))
                    .orElse(about);
        return units.find(about).map(unit -> unit.name().in(language)).orElse(about);
    }
}
