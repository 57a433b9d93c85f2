package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;

import java.util.List;

/** The members of the council's Standing Committee who have a chat with us. */
@Component
class StandingCommittee {
    private final Roles roles;

    StandingCommittee(Roles roles) {
        this.roles = roles;
    }

    List<Person> members() {
        return roles.holders(Role.STANDING_MEMBER, null).stream()
                .filter(member -> member.address().isPresent())
                .toList();
    }
}
