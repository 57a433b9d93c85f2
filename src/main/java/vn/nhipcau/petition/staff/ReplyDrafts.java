package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.TypedDays;
import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Staff;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.AnswerParts;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.record.DraftOver;
import vn.nhipcau.record.MessageLinks;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;
import java.util.Optional;

/**
 * Staff answer by replying.
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
class ReplyDrafts implements ReplyHandler, CardHandler<Id, DraftReplyAction> {
    static final CardKind<Id, DraftReplyAction> KIND =
            CardKind.of(SubjectKind.ofId("reply"), DraftReplyAction.class);

    private final Petitions petitions;
    private final Replies replies;
    private final ActingUnits desks;
    private final DraftReplyView views;
    private final AnswerParts heardAnswers;
    private final Approval approval;
    private final WorkingDays workingDays;
    private final PetitionWords words;
    private final Staff staff;
    private final MessageLinks pieces;
    private final OpenQuestions questions;
    private final Cards cards;

    ReplyDrafts(
            Petitions petitions,
            Replies replies,
            ActingUnits desks,
            DraftReplyView views,
            AnswerParts heardAnswers,
            Approval approval,
            WorkingDays workingDays,
            PetitionWords words,
            Staff staff,
            MessageLinks pieces,
            OpenQuestions questions,
            Cards cards) {
        this.petitions = petitions;
        this.replies = replies;
        this.desks = desks;
        this.views = views;
        this.heardAnswers = heardAnswers;
        this.approval = approval;
        this.workingDays = workingDays;
        this.words = words;
        this.staff = staff;
        this.pieces = pieces;
        this.questions = questions;
        this.cards = cards;
    }

    @Override
    public CardKind<Id, DraftReplyAction> kind() {
        return KIND;
    }

    /** Drafts quote what was asked. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return erased.kind() != CaseRef.Kind.PETITION
                ? List.of()
                : petitions.find(erased.id()).map(replies::all).orElse(List.of()).stream()
                        .map(ReplyDrafts::subject)
                        .toList();
    }

    /** What the cards and letters about a draft are about. */
    static String subject(Reply reply) {
        return SubjectKind.of(KIND.about(), reply.id());
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(
                Hearing.of(
                        PetitionWords.PETITION, (context, about) -> replied(context, about.id())),
                Hearing.of(
                        KIND.about(),
                        (context, draft) ->
                                joined(context, replies.find(draft.id()).orElseThrow())));
    }

    /** Somebody answers the petition. */
    boolean replied(UpdateContext context, long id) {
        var petition = petitions.locked(id);
        var by = desks.holding(context, petition);
        if (by.isPresent()) {
            drafted(context, petition, by.get());
            return true;
        }
        // What citizens reply to their own petition is no answer to it.
        boolean own = petition.person().equals(Optional.of(context.person().id()));
        if (own && !context.inGroup()) return false;
        context.hint("petition.staff.notYours");
        return true;
    }

    /**
     * Words and files become a draft, or join the one that is open; false if they did not, which
     * has been told.
     */
    boolean drafted(UpdateContext context, Petition petition, Acting by) {
        var open = replies.open(petition);
        if (open.isPresent() && open.get().draftedBy() != by.person()) {
            context.reply(
                    "petition.reply.otherDraft", staff.nameOf(open.get().draftedBy()).orElse("…"));
            return false;
        }
        var heard = heard(context);
        if (heard.isEmpty()) return false;
        var what = heard.get();
        try {
            var drafted = replies.draft(petition.id(), by, what.words(), what.files());
            pieces.became(context, subject(drafted.draft()), what.words());
            if (drafted.isNew())
                cards.open(
                        context.address().id(),
                        Lane.ANSWER,
                        subject(drafted.draft()),
                        views.view(petition, drafted.draft()),
                        context.incoming().messageId());
            else changed(petition, drafted.draft());
            return true;
        } catch (NotNow tooLate) {
            context.reply("petition.staff.tooLate", petition.code());
            return false;
        }
    }

    private boolean joined(UpdateContext context, Reply reply) {
        var petition = petitions.locked(reply.caseId());
        if (desks.acting(context, reply.unit()).isEmpty()) {
            context.hint("petition.staff.notYours");
            return true;
        }
        if (!reply.isOpen()) {
            context.reply("petition.reply.over");
            return true;
        }
        if (promises(context, petition, reply)) return true;
        heard(context)
                .ifPresent(
                        what -> {
                            replies.add(reply, what.words(), what.files());
                            pieces.became(context, subject(reply), what.words());
                            context.receipt();
                            changed(petition, reply);
                        });
        return true;
    }

    private Optional<AnswerParts.Heard> heard(UpdateContext context) {
        return heardAnswers.of(context, "petition.reply.empty", "petition.fileTooBig");
    }

    private boolean promises(UpdateContext context, Petition petition, Reply reply) {
        if (reply.outcome().isEmpty() || reply.isComplete()) return false;
        if (!(context.said() instanceof MessageContent.Words(var typed))) return false;
        var day = TypedDays.readOne(typed, words.today().plusDays(1));
        if (day.wrong() != null) {
            context.reply(day.sentence("petition.reply.promiseUnclear"));
            context.keepAsking();
            return true;
        }
        replies.promises(reply, day.first());
        refresh(petition, reply);
        return true;
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, DraftReplyAction> tap) {
        var reply = replies.find(tap.about().id()).orElseThrow();
        var petition = petitions.locked(reply.caseId());
        var by = desks.acting(context, reply.unit());
        if (by.isEmpty()) {
            context.note("petition.staff.notYours");
            return;
        }
        try {
            carryOut(context, tap.action(), petition, reply, by.get());
            awaits(context, reply);
            changed(petition, reply);
        } catch (DraftOver over) {
            context.alert("petition.reply.over");
        } catch (NotNow tooLate) {
            context.alert("petition.staff.tooLate", petition.code());
        }
    }

    // In somebody's own chat the next words are what it asks for.
    private void awaits(UpdateContext context, Reply reply) {
        String subject = subject(reply);
        boolean asks = reply.isRewriting() || (reply.outcome().isPresent() && !reply.isComplete());
        if (reply.isOpen() && asks) questions.ask(context.address().id(), subject);
        else questions.settle(context.address().id(), subject);
    }

    private void carryOut(
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

    // What is being worked on again does not wait for the head any more.
    void changed(Petition petition, Reply reply) {
        refresh(petition, reply);
        if (reply.state() == State.DRAFT) approval.takenBack(petition, reply);
    }

    private void refresh(Petition petition, Reply reply) {
        if (reply.state() == State.ISSUED || petition.status() == PetitionStatus.REDIRECTED)
            pieces.over(subject(reply));
        var view = views.view(petition, reply);
        cards.open(subject(reply))
                .forEach(
                        card -> {
                            // What can be taken up again keeps its button.
                            if (reply.isOpen() || !view.buttons().isEmpty())
                                cards.show(card.id(), view);
                            else cards.close(card.id(), view);
                        });
    }

    /** The head has left the chat: the draft does not wait for ever. */
    @EventListener
    void on(Outbox.Refused refused) {
        approval.unseen(refused)
                .ifPresent(
                        reply -> {
                            var petition = petitions.locked(reply.caseId());
                            refresh(petition, reply);
                            approval.tellUnseen(petition, reply);
                        });
    }

    /** Somebody has done something to what lies here as a draft, or the case has gone on. */
    @EventListener
    void on(PetitionChanged event) {
        switch (event.kind()) {
            case CHANGES_REQUESTED ->
                    replies.open(event.petition())
                            .ifPresent(open -> refresh(event.petition(), open));
            case REPLIED, CORRECTED ->
                    replies.all(event.petition()).forEach(all -> refresh(event.petition(), all));
            case WITHDRAWN, REDIRECTED, RETURNED, TRIAGED, ROUTED, NOT_ACCEPTED -> {
                replies.open(event.petition()).ifPresent(replies::isVoid);
                replies.all(event.petition()).forEach(all -> refresh(event.petition(), all));
            }
            default -> {}
        }
    }
}
