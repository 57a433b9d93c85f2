package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Quoting;
import vn.nhipcau.duty.DutyCards;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.record.MessageLinks;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.Texts;

import java.util.List;

/**
 * What was said in the course of an erased petition beside its card: drafts, approvals, requests
 * for support, answers. They quote it, so they go as well.
 */
@Component
class Erasing {
    private final List<Quoting> quoting;
    private final Replies replies;
    private final DutyCards dutyCards;
    private final Petitioners petitioners;
    private final MessageLinks pieces;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    Erasing(
            List<Quoting> quoting,
            Replies replies,
            DutyCards dutyCards,
            Petitioners petitioners,
            MessageLinks pieces,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.quoting = quoting;
        this.replies = replies;
        this.dutyCards = dutyCards;
        this.petitioners = petitioners;
        this.pieces = pieces;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(PetitionChanged event) {
        if (event.kind() != Kind.ERASED && event.kind() != Kind.REDIRECTED) return;
        var petition = event.petition();
        dutyCards.forget(petition.code());
        for (Reply reply : replies.all(petition))
            pieces.over(SubjectKind.of(ReplyDrafts.KIND.about(), reply.id()));
        quoting.stream()
                .flatMap(one -> one.quoting(CaseRef.petition(petition.id())).stream())
                .forEach(subject -> takeAway(petition, subject, event.kind()));
    }

    private void takeAway(Petition petition, String subject, Kind why) {
        outbox.erase(subject);
        var open = cards.open(subject);
        var own = petitioners.address(petition);
        // Before the cards are closed: those stay, to say what happened.
        for (long address : outbox.chats(subject))
            if (own.filter(theirs -> theirs == address).isEmpty())
                outbox.messages(address, subject)
                        .forEach(message -> outbox.delete(address, message));
        var what = texts.say(Language.VI, "petition.unit." + why, petition.code());
        for (Card card : open) cards.close(card.id(), CardView.of(what));
    }
}
