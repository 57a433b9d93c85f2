package vn.nhipcau.minutes.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.minutes.MinutesDuties;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.people.Staff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Who may write the minutes of a meeting, in their own chat: its secretary, the council's
 * secretariat, and whoever heads a ward that hosted it; so that a meeting whose secretary left, or
 * that never had one, is not without minutes. What comes of them is sent by the secretary or the
 * secretariat.
 */
@Component
class MinutesKeepers {
    private final MinutesDuties duties;
    private final Contacts contacts;
    private final Roles roles;
    private final People people;
    private final Units units;
    private final Staff staff;

    MinutesKeepers(
            MinutesDuties duties,
            Contacts contacts,
            Roles roles,
            People people,
            Units units,
            Staff staff) {
        this.duties = duties;
        this.contacts = contacts;
        this.roles = roles;
        this.people = people;
        this.units = units;
        this.staff = staff;
    }

    boolean mayWrite(UpdateContext context, VoterMeeting meeting) {
        return !context.inGroup()
                && (isSecretary(context.person(), meeting) || heads(context.person(), meeting));
    }

    boolean maySend(UpdateContext context, VoterMeeting meeting) {
        return maySend(context.address().id(), meeting);
    }

    /** Whether what comes of the minutes may be sent from this chat. */
    boolean maySend(long address, VoterMeeting meeting) {
        return contacts.reach(secretariat()).contains(address)
                || people.at(address).filter(own -> isSecretary(own, meeting)).isPresent();
    }

    /** Where it may be sent from: by this person, if they may, else by the secretariat. */
    List<Long> senders(VoterMeeting meeting, @Nullable Long person) {
        var own =
                Optional.ofNullable(person)
                        .flatMap(people::find)
                        .flatMap(Person::address)
                        .filter(address -> maySend(address, meeting));
        return own.map(List::of).orElseGet(() -> contacts.reach(secretariat()));
    }

    /** Whether the unit that hosted the meeting is reached here. */
    boolean isHost(UpdateContext context, VoterMeeting meeting) {
        return contacts.reach(duties.host(meeting)).contains(context.address().id());
    }

    private boolean isSecretary(Person person, VoterMeeting meeting) {
        return people.isSecretary(person)
                || secretary(meeting).filter(one -> one.id() == person.id()).isPresent();
    }

    private boolean heads(Person person, VoterMeeting meeting) {
        return meeting.wards().stream()
                .map(ward -> units.ward(ward).committee())
                .anyMatch(unit -> roles.has(person, Role.HEAD, unit));
    }

    /** The meeting's secretary, unless they left: who has no part any more writes nothing here. */
    Optional<Person> secretary(VoterMeeting meeting) {
        return meeting.secretary().flatMap(people::find).filter(this::isStaff);
    }

    /** Whether somebody still has a part here. */
    boolean isStaff(Person person) {
        return people.isSecretary(person) || !roles.of(person).isEmpty();
    }

    /** Where somebody is reached who shall write the minutes. */
    List<Long> addresses(VoterMeeting meeting) {
        var own = secretary(meeting).flatMap(Person::address);
        if (own.isPresent()) return List.of(own.get());
        var all = new LinkedHashSet<Long>();
        for (Person head : roles.holders(Role.HEAD, duties.host(meeting)))
            head.address().ifPresent(all::add);
        all.addAll(contacts.reach(secretariat()));
        return List.copyOf(all);
    }

    /** The id of the unit for which somebody acts who writes the minutes; they stand on record. */
    String actsFor(UpdateContext context, VoterMeeting meeting) {
        String unit = people.isSecretary(context.person()) ? secretariat() : duties.host(meeting);
        staff.acts(context.person(), context.incoming().sender().name(), unit);
        return unit;
    }

    private String secretariat() {
        return units.secretariat().id();
    }
}
