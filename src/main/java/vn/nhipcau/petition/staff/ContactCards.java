package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
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

    void show(UpdateContext context, Petition petition) {
        var left = petitions.contact(petition);
        var own = context.person().address();
        if (left.isEmpty()) context.alert("petition.staff.noContact");
        else if (own.isEmpty()) context.alert("petition.staff.contactOpenChat");
        else {
            var text =
                    context.text(
                            "petition.staff.contactIs",
                            petition.code(),
                            left.get().name(),
                            left.get().phone());
            outbox.say(Letter.answer(own.get(), text, PetitionWords.subject(petition)));
            context.note("petition.staff.contactSent");
        }
    }
}
