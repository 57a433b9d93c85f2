package vn.nhipcau.people;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Spelling;
import vn.nhipcau.shared.Texts;

import java.util.Optional;

/** The names on record, in the database. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StaffBook implements Staff {
    private static final int LONGEST = 100;

    private final StaffMembers members;
    private final EntityManager memory;
    private final Texts texts;

    StaffBook(StaffMembers members, EntityManager memory, Texts texts) {
        this.memory = memory;
        this.members = members;
        this.texts = texts;
    }

    @Override
    public String acts(Person person, String shownName, String unit) {
        return members.findById(person.id())
                .orElseGet(() -> kept(new StaffMember(person, named(shownName), unit)))
                .nameAndTitle();
    }

    @Override
    public Optional<String> nameOf(long person) {
        return members.findById(person).map(StaffMember::nameAndTitle);
    }

    @Override
    public void recordName(Person person, String name, String title) {
        members.findById(person.id())
                .orElseGet(() -> kept(new StaffMember(person, named(name), "")))
                .recordName(named(name), tidy(title));
    }

    private StaffMember kept(StaffMember member) {
        memory.persist(member);
        return member;
    }

    // A name may be made of characters that nobody sees.
    private String named(String shown) {
        String name = tidy(shown);
        return Spelling.plain(name).isBlank() ? texts.words(Language.VI, "people.nameless") : name;
    }

    private static String tidy(String words) {
        String line = Spelling.clean(words).replace('\n', ' ');
        return Shortened.to(line, LONGEST);
    }
}
