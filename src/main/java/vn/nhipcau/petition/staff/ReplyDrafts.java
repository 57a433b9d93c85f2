package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.TypedDays;
import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.answering.AnsweringTools;
import vn.nhipcau.record.answering.DraftDialog;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

/**
 * Staff answer petitions by replying.
 *
 * <pre>
 * Bình  (replies to the card, with a photo) Đã nạo vét ngày 25/11
 * Bot   Dự thảo trả lời KN-… Kết quả? [Đã giải quyết xong] [Giải trình, cung cấp thông tin] …
 * Bình  [Đã giải quyết xong]
 * Bot   (as An will see it) … [Gửi trả lời] [Trình lãnh đạo duyệt] [Sửa] [Bỏ]
 * Bình  [Gửi trả lời]
 * </pre>
 */
@Component
class ReplyDrafts extends DraftDialog<Petition, Reply, DraftReplyAction> {
    static final CardKind<Id, DraftReplyAction> KIND =
            CardKind.of(SubjectKind.ofId("reply"), DraftReplyAction.class);

    private final Replies replies;
    private final Approval approval;
    private final WorkingDays workingDays;
    private final PetitionWords words;

    ReplyDrafts(
            AnsweredPetitions petitions,
            Replies replies,
            Approval approval,
            WorkingDays workingDays,
            PetitionWords words,
            AnsweringTools tools) {
        super(KIND, petitions, approval, tools);
        this.replies = replies;
        this.approval = approval;
        this.workingDays = workingDays;
        this.words = words;
    }

    @Override
    protected void carryOut(
            UpdateContext context,
            DraftReplyAction action,
            Petition petition,
            Reply reply,
            Acting by) {
        switch (action) {
            case DraftReplyAction.Outcome(var number) ->
                    replies.shallSay(reply, DraftReplyView.OUTCOMES.get(number));
            case DraftReplyAction.Days(var number) ->
                    replies.promises(reply, workingDays.plus(words.today(), number));
            case DraftReplyAction.Send() -> replies.issue(reply, by);
            case DraftReplyAction.Submit() -> approval.submit(context, petition, reply, by);
            case DraftReplyAction.Edit() -> replies.rewrite(reply);
            case DraftReplyAction.Back() -> replies.keepWords(reply);
            case DraftReplyAction.Restore() -> replies.restore(reply, by);
            case DraftReplyAction.Drop() -> replies.drop(reply, by);
        }
    }

    @Override
    protected boolean isAsking(Reply reply) {
        return super.isAsking(reply) || lacksDay(reply);
    }

    private static boolean lacksDay(Reply reply) {
        return reply.outcome().isPresent() && !reply.isComplete();
    }

    /** A promise needs its day. */
    @Override
    protected boolean hearOtherwise(UpdateContext context, Petition petition, Reply reply) {
        if (!lacksDay(reply)) return false;
        if (!(context.said() instanceof MessageContent.Words(var typed))) return false;
        var day = TypedDays.readOne(typed, words.today());
        if (day.wrong() != null) {
            context.reply(day.sentence("petition.reply.promiseUnclear"));
            context.keepAsking();
            return true;
        }
        replies.promises(reply, day.first());
        refresh(petition, reply);
        return true;
    }

    /** Somebody has done something to what lies here as a draft, or the case has gone on. */
    @EventListener
    void on(PetitionChanged event) {
        var petition = event.petition();
        switch (event.kind()) {
            case CHANGES_REQUESTED ->
                    replies.open(petition).ifPresent(open -> refresh(petition, open));
            case REPLIED, CORRECTED -> refreshAll(petition);
            case WITHDRAWN, REDIRECTED, RETURNED, TRIAGED, ROUTED, NOT_ACCEPTED -> {
                replies.open(petition).ifPresent(replies::discard);
                refreshAll(petition);
            }
            default -> {}
        }
    }
}
