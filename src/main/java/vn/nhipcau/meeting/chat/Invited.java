package vn.nhipcau.meeting.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Units;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.Guests;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.shared.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is told of a meeting, as of now. */
@Component
public class Invited {
    private final Delegates delegates;
    private final Units units;
    private final Contacts contacts;
    private final Roles roles;
    private final People people;
    private final Consents consents;
    private final Attendance answers;
    private final Guests guests;

    Invited(
            Delegates delegates,
            Units units,
            Contacts contacts,
            Roles roles,
            People people,
            Consents consents,
            Attendance answers,
            Guests guests) {
        this.delegates = delegates;
        this.units = units;
        this.contacts = contacts;
        this.roles = roles;
        this.people = people;
        this.consents = consents;
        this.answers = answers;
        this.guests = guests;
    }

    /** The delegates, the hosts, the agencies invited, and whoever keeps the minutes. */
    public List<Recipient> staff(VoterMeeting meeting) {
        var found = new ArrayList<Recipient>();
        for (Delegate delegate : delegatesOf(meeting))
            person(delegate.person(), Role.DELEGATE).ifPresent(found::add);
        for (String ward : meeting.wards()) {
            found.addAll(of(units.ward(ward).committee()));
            roles.holders(Roles.Role.FRONT_OFFICER, ward)
                    .forEach(officer -> recipient(officer, Role.HOST).ifPresent(found::add));
        }
        guests.of(meeting).forEach(unit -> found.addAll(of(unit)));
        person(meeting.secretary().orElse(null), Role.SECRETARY).ifPresent(found::add);
        return found;
    }

    /** Where a unit is reached that hosts a meeting, or is invited to one. */
    public List<Recipient> of(String unit) {
        return contacts.reach(unit).stream().map(address -> host(address).of(unit)).toList();
    }

    // An officer's own chat, if the unit has no group, speaks the officer's language.
    private Recipient host(long address) {
        return people.at(address)
                .flatMap(officer -> recipient(officer, Role.HOST))
                .orElseGet(() -> new Recipient(Role.HOST, 0, address, Language.VI));
    }

    /** The delegates who are expected. */
    public List<Delegate> delegatesOf(VoterMeeting meeting) {
        return meeting.delegateGroup().map(delegates::ofGroup).orElse(List.of());
    }

    /** The delegate who leads the group that meets its voters, in their own chat. */
    public Optional<Recipient> leader(VoterMeeting meeting) {
        return meeting.delegateGroup()
                .flatMap(delegates::findGroup)
                .flatMap(group -> Optional.ofNullable(group.leader()))
                .flatMap(delegates::find)
                .flatMap(leader -> person(leader.person(), Role.DELEGATE));
    }

    private Optional<Recipient> person(@Nullable Long id, Role role) {
        return id == null ? Optional.empty() : people.find(id).flatMap(who -> recipient(who, role));
    }

    private static Optional<Recipient> recipient(Person who, Role role) {
        return who.address().map(address -> new Recipient(role, who.id(), address, who.language()));
    }

    /** Citizens who said that they come or want to be reminded: the next so many after one. */
    public List<Recipient> taking(VoterMeeting meeting, long after, int most) {
        return answers.citizens(meeting, after, most).stream()
                .map(
                        id ->
                                person(id, Role.CITIZEN)
                                        .orElse(new Recipient(Role.CITIZEN, id, 0, Language.VI)))
                .toList();
    }

    /** Citizens who want notices of these wards: the next so many after one. */
    public List<Recipient> followers(VoterMeeting meeting, long after, int most) {
        var wards = new ArrayList<>(meeting.wards());
        wards.add("");
        return consents.followersOf(wards, after, most).stream()
                .map(
                        follower ->
                                new Recipient(
                                        Role.CITIZEN,
                                        follower.person(),
                                        follower.address(),
                                        follower.language()))
                .toList();
    }
}
