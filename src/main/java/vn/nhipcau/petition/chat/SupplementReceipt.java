package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Handover;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionWords;

/** Tells a citizen who has what they added: the unit, the secretariat, or nobody just now. */
@Component
class SupplementReceipt {
    private final Handling handling;
    private final Handover handover;
    private final PetitionWords words;
    private final Outbox outbox;

    SupplementReceipt(Handling handling, Handover handover, PetitionWords words, Outbox outbox) {
        this.handling = handling;
        this.handover = handover;
        this.words = words;
        this.outbox = outbox;
    }

    void give(UpdateContext context, Petition petition) {
        outbox.say(
                Letter.answer(
                        context.address().id(),
                        context.text(key(petition), words.named(petition)),
                        PetitionWords.subject(petition)));
    }

    private String key(Petition petition) {
        if (!handover.isReached(handling.holder(petition))) return "petition.supplement.waits";
        return petition.triage().isPresent() || petition.unit().isEmpty()
                ? "petition.supplement.triage"
                : "petition.supplement.done";
    }
}
