package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.QuotedReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.List;
import java.util.Optional;

/**
 * Somebody at a unit replies to a message of ours that we do not know: the code in its words says
 * which petition it is, if that is this unit's. Nothing is told of another's.
 */
@Component
class QuotedCards implements QuotedReplyHandler {
    private final Petitions petitions;
    private final ActingUnits desks;
    private final Contacts contacts;
    private final UnitCards unitCards;
    private final ReplyDrafts drafts;
    private final Texts texts;

    QuotedCards(
            Petitions petitions,
            ActingUnits desks,
            Contacts contacts,
            UnitCards unitCards,
            ReplyDrafts drafts,
            Texts texts) {
        this.petitions = petitions;
        this.desks = desks;
        this.contacts = contacts;
        this.unitCards = unitCards;
        this.drafts = drafts;
        this.texts = texts;
    }

    @Override
    public boolean quoted(UpdateContext context, String ours) {
        var codes = codes(ours);
        if (codes.isEmpty()) return false;
        var theirs = codes.size() == 1 ? theirs(context, codes) : Optional.<Petition>empty();
        if (theirs.isEmpty()) {
            boolean unit = contacts.unitAt(context.address().id()).isPresent();
            if (unit) context.hint("petition.staff.unclear");
            return unit;
        }
        var petition = theirs.get();
        // Only a card or a draft is answered; what asked for something else may not become one.
        String draft = texts.words(Language.VI, "petition.reply.begins");
        if (ours.startsWith("[") || ours.startsWith(draft))
            return drafts.replied(context, petition.id());
        unitCards.showAgain(petition, context.address().id());
        context.reply("petition.staff.replyToCard", petition.code());
        return true;
    }

    // The head of a card names it; what people wrote further down may name others.
    private static List<String> codes(String ours) {
        var head = PetitionCode.all(ours.lines().findFirst().orElse(""));
        return head.isEmpty() ? PetitionCode.all(ours) : head;
    }

    private Optional<Petition> theirs(UpdateContext context, List<String> codes) {
        return petitions
                .withCode(codes.getFirst())
                .map(found -> petitions.locked(found.id()))
                .filter(found -> desks.holding(context, found).isPresent());
    }
}
