package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.MessageContent;
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
        long here = context.address().id();
        var letter =
                Letter.answer(
                        here,
                        context.text(key(petition), words.named(petition)),
                        PetitionWords.subject(petition));
        // An album is one message to whoever sends it.
        boolean ofAlbum =
                context.said() instanceof MessageContent.Attached file && file.album() != null;
        outbox.say(ofAlbum ? letter.once("added:" + here + ":" + album(context)) : letter);
    }

    private static String album(UpdateContext context) {
        return String.valueOf(((MessageContent.Attached) context.said()).album());
    }

    private String key(Petition petition) {
        if (!handover.isReached(handling.holder(petition))) return "petition.supplement.waits";
        return petition.triage().isPresent() || petition.unit().isEmpty()
                ? "petition.supplement.triage"
                : "petition.supplement.done";
    }
}
