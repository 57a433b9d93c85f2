package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;

import java.util.Optional;
import java.util.Set;

/** Whether what we say reaches whoever sent a petition. */
@Component
class Petitioners {
    private final Petitions petitions;
    private final People people;
    private final Addresses addresses;
    private final Outbox outbox;

    Petitioners(Petitions petitions, People people, Addresses addresses, Outbox outbox) {
        this.petitions = petitions;
        this.people = people;
        this.addresses = addresses;
        this.outbox = outbox;
    }

    /** Whether a colleague has to tell them instead: no chat, or one that takes nothing. */
    boolean isOutOfReach(Petition petition) {
        return petition.isFromOutside()
                || address(petition).filter(own -> addresses.get(own).reachable()).isEmpty();
    }

    /** The petition of which its person was to hear what was refused; empty if it was none. */
    Optional<Petition> unheard(Outbox.Refused refused) {
        return PetitionWords.petition(refused.subject())
                .flatMap(petitions::find)
                .filter(found -> address(found).equals(Optional.of(refused.address())));
    }

    /** The id of their own chat with us, if they have one. */
    Optional<Long> address(Petition petition) {
        return petition.person().flatMap(people::find).flatMap(Person::address);
    }

    /** The chats in which anything was said about a subject, but their own: that is theirs. */
    Set<Long> othersChats(Petition petition, String subject) {
        var chats = outbox.chats(subject);
        address(petition).ifPresent(chats::remove);
        return chats;
    }
}
