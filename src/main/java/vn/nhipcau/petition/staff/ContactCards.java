package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;

/** The name and number that a person left, shown to one colleague where nobody else reads. */
@Component
class ContactCards {
    private final Petitions petitions;
    private final Outbox outbox;

    ContactCards(Petitions petitions, Outbox outbox) {
        this.petitions = petitions;
        this.outbox = outbox;
    }

    void show(Turn turn, Petition petition) {
        var left = petitions.contact(petition);
        var own = turn.person().address();
        if (left.isEmpty()) turn.alert("petition.staff.noContact");
        else if (own.isEmpty()) turn.alert("petition.staff.contactOpenChat");
        else {
            var text =
                    turn.text(
                            "petition.staff.contactIs",
                            petition.code(),
                            left.get().name(),
                            left.get().phone());
            outbox.say(Letter.answer(own.get(), text, PetitionWords.subject(petition)));
            turn.note("petition.staff.contactSent");
        }
    }
}
