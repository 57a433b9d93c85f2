package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.QuotedEar;
import vn.nhipcau.chat.Turn;
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
class QuotedCards implements QuotedEar {
    private final Petitions petitions;
    private final Desks desks;
    private final Contacts contacts;
    private final UnitCards unitCards;
    private final ReplyDrafts drafts;
    private final Texts texts;

    QuotedCards(
            Petitions petitions,
            Desks desks,
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
    public boolean quoted(Turn turn, String ours) {
        var codes = codes(ours);
        if (codes.isEmpty()) return false;
        var theirs = codes.size() == 1 ? theirs(turn, codes) : Optional.<Petition>empty();
        if (theirs.isEmpty()) {
            boolean unit = contacts.unitAt(turn.address().id()).isPresent();
            if (unit) turn.hint("petition.staff.unclear");
            return unit;
        }
        var petition = theirs.get();
        // Only a card or a draft is answered; what asked for something else may not become one.
        String draft = texts.words(Language.VI, "petition.reply.begins");
        if (ours.startsWith("[") || ours.startsWith(draft))
            return drafts.replied(turn, petition.id());
        unitCards.showAgain(petition, turn.address().id());
        turn.reply("petition.staff.replyToCard", petition.code());
        return true;
    }

    // The head of a card names it; what people wrote further down may name others.
    private static List<String> codes(String ours) {
        var head = PetitionCode.all(ours.lines().findFirst().orElse(""));
        return head.isEmpty() ? PetitionCode.all(ours) : head;
    }

    private Optional<Petition> theirs(Turn turn, List<String> codes) {
        return petitions
                .withCode(codes.getFirst())
                .map(found -> petitions.locked(found.id()))
                .filter(found -> desks.holding(turn, found).isPresent());
    }
}
