package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Quoting;
import vn.nhipcau.duty.chat.DutyCards;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.record.MessageLinks;
import vn.nhipcau.record.Retraction;
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
    private final Texts texts;
    private final Retraction retraction;

    Erasing(
            List<Quoting> quoting,
            Replies replies,
            DutyCards dutyCards,
            Petitioners petitioners,
            MessageLinks pieces,
            Texts texts,
            Retraction retraction) {
        this.quoting = quoting;
        this.replies = replies;
        this.dutyCards = dutyCards;
        this.petitioners = petitioners;
        this.pieces = pieces;
        this.texts = texts;
        this.retraction = retraction;
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
        var what = texts.say(Language.VI, "petition.unit." + why, petition.code());
        retraction.takeBack(subject, petitioners.othersChats(petition, subject), CardView.of(what));
    }
}
