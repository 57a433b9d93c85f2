package vn.nhipcau.people;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Roles.Held;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What this room keeps of somebody who works here: the name and title on record, the roles.
 *
 * <p>Somebody who erases their data erases what they left as a citizen. This stays: it says who did
 * what in whose name, which the council has to be able to account for (the same as a signature in a
 * file), and a role is taken from its holder by the secretariat, not by a button. They are told so.
 */
@Component
@Transactional
class StaffRecords implements PersonalData {
    private final StaffMembers members;
    private final Roles roles;
    private final Outbox outbox;
    private final Texts texts;

    StaffRecords(StaffMembers members, Roles roles, Outbox outbox, Texts texts) {
        this.members = members;
        this.roles = roles;
        this.outbox = outbox;
        this.texts = texts;
    }

    @Override
    public String section() {
        return "work";
    }

    @Override
    public List<RichText> show(Person person, Language language) {
        return isStaff(person) ? List.of(texts.say(language, "people.data.work")) : List.of();
    }

    private boolean isStaff(Person person) {
        return members.existsById(person.id()) || !roles.of(person).isEmpty();
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        if (!isStaff(person)) return List.of();
        var all = new LinkedHashMap<String, Object>();
        members.findById(person.id())
                .ifPresent(
                        member -> {
                            all.put("name", member.name());
                            all.put("title", member.title());
                        });
        all.put("roles", roles.of(person).stream().map(StaffRecords::told).toList());
        return List.of(all);
    }

    private static Map<String, Object> told(Held held) {
        var told = new LinkedHashMap<String, Object>();
        told.put("role", held.role());
        String unit = held.unit();
        if (unit != null) told.put("unit", unit);
        told.put("since", held.since());
        return told;
    }

    @Override
    public void erase(Person person) {
        var own = person.address();
        if (own.isEmpty() || !isStaff(person)) return;
        var text = texts.say(person.language(), "people.data.workStays");
        outbox.say(Letter.answer(own.get(), text, "people"));
    }
}
