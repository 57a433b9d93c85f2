package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.record.answering.QuotedCases;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.List;
import java.util.Optional;

/**
 * Somebody at a unit replies to a message of ours that we do not know, but that names a petition.
 */
@Component
class QuotedCards extends QuotedCases<Petition, Reply> {
    private final Petitions petitions;
    private final Contacts contacts;
    private final UnitCards unitCards;
    private final Texts texts;

    QuotedCards(
            AnsweredPetitions cases,
            ReplyDrafts drafts,
            Petitions petitions,
            Contacts contacts,
            UnitCards unitCards,
            Texts texts) {
        super(cases, drafts);
        this.petitions = petitions;
        this.contacts = contacts;
        this.unitCards = unitCards;
        this.texts = texts;
    }

    // The head of a card names it; what people wrote further down may name others.
    @Override
    protected List<String> codes(String ours) {
        var head = PetitionCode.all(ours.lines().findFirst().orElse(""));
        return head.isEmpty() ? PetitionCode.all(ours) : head;
    }

    @Override
    protected Optional<Petition> withCode(String code) {
        return petitions.withCode(code);
    }

    @Override
    protected boolean sayUnclear(UpdateContext context) {
        boolean unit = contacts.unitAt(context.address().id()).isPresent();
        if (unit) context.hint("petition.staff.unclear");
        return unit;
    }

    // Only a card or a draft is answered; what asked for something else may not become one.
    @Override
    protected boolean acceptAsAnswer(UpdateContext context, Petition petition, String ours) {
        String draft = texts.words(Language.VI, "petition.reply.begins");
        if (ours.startsWith("[") || ours.startsWith(draft)) return true;
        unitCards.showAgain(petition, context.address().id());
        context.reply("petition.staff.replyToCard", petition.code());
        return false;
    }
}
