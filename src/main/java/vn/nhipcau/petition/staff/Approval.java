package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.record.answering.AnsweringTools;
import vn.nhipcau.record.answering.ApprovalAction;
import vn.nhipcau.record.answering.HeadApproval;
import vn.nhipcau.record.answering.Phrase;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

/** The head of a unit approves an answer in their own chat, or says what shall be otherwise. */
@Component
class Approval extends HeadApproval<Petition, Reply> {
    static final CardKind<Id, ApprovalAction> KIND =
            CardKind.of(SubjectKind.ofId("approve"), ApprovalAction.class);

    private final Replies replies;

    Approval(AnsweredPetitions petitions, Replies replies, AnsweringTools tools) {
        super(KIND, petitions, tools);
        this.replies = replies;
    }

    @Override
    protected void approved(UpdateContext context) {
        context.note("petition.approve.done");
    }

    /** Whatever became of the draft, nobody is left with buttons that do nothing. */
    @EventListener
    void on(PetitionChanged event) {
        var petition = event.petition();
        switch (event.kind()) {
            case REPLIED, CORRECTED ->
                    replies.last(petition).ifPresent(last -> close(petition, last, Phrase.SENT));
            case WITHDRAWN, REDIRECTED, RETURNED, TRIAGED, ROUTED, NOT_ACCEPTED ->
                    replies.all(petition).forEach(reply -> close(petition, reply, Phrase.GONE));
            default -> {}
        }
    }
}
