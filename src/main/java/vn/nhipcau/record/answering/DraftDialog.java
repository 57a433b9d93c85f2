package vn.nhipcau.record.answering;

import org.springframework.context.event.EventListener;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.AnswerParts;
import vn.nhipcau.record.Case;
import vn.nhipcau.record.Draft;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.record.DraftOver;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;
import java.util.Optional;

/**
 * Units answer by replying: what they say becomes a draft, on a card that shows the answer as
 * whoever asked will see it.
 *
 * @param <C> the kind of case
 * @param <D> where drafts of its answers are kept
 * @param <A> what the buttons of a draft do
 */
public abstract class DraftDialog<C extends Case, D extends Draft, A>
        implements CardHandler<Id, A>, ReplyHandler {
    private final CardKind<Id, A> kind;
    private final AnsweredCases<C, D> cases;
    private final HeadApproval<C, D> approval;
    private final AnsweringTools tools;

    /** Drafts on cards of this kind. */
    protected DraftDialog(
            CardKind<Id, A> kind,
            AnsweredCases<C, D> cases,
            HeadApproval<C, D> approval,
            AnsweringTools tools) {
        this.kind = kind;
        this.cases = cases;
        this.approval = approval;
        this.tools = tools;
    }

    /**
     * Does what a button says. The button may be an old one: who may do it is asked again.
     *
     * @throws DraftOver if somebody else sent or dropped the draft meanwhile
     * @throws NotNow if the case has gone on
     */
    protected abstract void carryOut(UpdateContext context, A action, C of, D draft, Acting by);

    /**
     * Whether the card asks for something, so that the next words in somebody's own chat are it.
     */
    protected boolean isAsking(D draft) {
        return draft.isRewriting();
    }

    /** Whether what was said about a draft is something else than words and files for it. */
    protected boolean hearOtherwise(UpdateContext context, C of, D draft) {
        return false;
    }

    @Override
    public CardKind<Id, A> kind() {
        return kind;
    }

    /** Drafts quote what was asked. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return erased.kind() != cases.kind()
                ? List.of()
                : cases.drafts().all(cases.locked(erased.id())).stream()
                        .map(cases::subject)
                        .toList();
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(
                Hearing.of(cases.about(), (context, about) -> replied(context, about.id())),
                Hearing.of(kind.about(), (context, draft) -> joined(context, get(draft))));
    }

    /** Somebody answers the case with this id; false if it is for somebody else to hear. */
    public boolean replied(UpdateContext context, long id) {
        var of = cases.locked(id);
        var by = cases.answering(context, of);
        if (by.isPresent()) {
            drafted(context, of, by.get());
            return true;
        }
        if (cases.isAsker(context, of) && !context.inGroup()) return false;
        context.hint(cases.key(Phrase.NOT_YOURS));
        return true;
    }

    /**
     * Words and files become a draft, or join the one that is open; false if they did not, which
     * has been told.
     */
    public boolean drafted(UpdateContext context, C of, Acting by) {
        var open = cases.drafts().open(of);
        if (open.isPresent() && open.get().draftedBy() != by.person()) {
            String name = tools.staff.nameOf(open.get().draftedBy()).orElse("…");
            context.reply(cases.key(Phrase.OTHERS_DRAFT), name);
            return false;
        }
        try {
            // Of what comes too late nothing is kept, no file either.
            if (!cases.drafts().mayBegin(of, by)) throw new NotNow(of.status());
            var heard = heard(context);
            heard.ifPresent(what -> drafted(context, of, by, what));
            return heard.isPresent();
        } catch (NotNow tooLate) {
            context.reply(cases.key(Phrase.TOO_LATE), of.code());
            return false;
        }
    }

    private void drafted(UpdateContext context, C of, Acting by, AnswerParts.Heard what) {
        var drafted = cases.drafts().draft(of.id(), by, what.words(), what.files());
        String subject = cases.subject(drafted.draft());
        tools.links.became(context, subject, what.words());
        if (drafted.isNew())
            tools.cards.open(
                    context.address().id(),
                    Lane.ANSWER,
                    subject,
                    cases.draft(of, drafted.draft()),
                    context.incoming().messageId());
        else changed(of, drafted.draft());
    }

    private boolean joined(UpdateContext context, D draft) {
        var of = cases.locked(draft.caseId());
        if (cases.acting(context, of, draft).isEmpty()) context.hint(cases.key(Phrase.NOT_YOURS));
        else if (!draft.isOpen()) context.reply(cases.key(Phrase.DRAFT_OVER));
        else if (!hearOtherwise(context, of, draft))
            heard(context)
                    .ifPresent(
                            what -> {
                                cases.drafts().add(draft, what.words(), what.files());
                                tools.links.became(context, cases.subject(draft), what.words());
                                context.receipt();
                                changed(of, draft);
                            });
        return true;
    }

    private Optional<AnswerParts.Heard> heard(UpdateContext context) {
        return tools.parts.of(context, cases.key(Phrase.EMPTY), cases.key(Phrase.FILE_TOO_BIG));
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, A> tap) {
        var draft = get(tap.about());
        var of = cases.locked(draft.caseId());
        var by = cases.acting(context, of, draft);
        if (by.isEmpty()) {
            context.note(cases.key(Phrase.NOT_YOURS));
            return;
        }
        try {
            carryOut(context, tap.action(), of, draft, by.get());
            await(context, draft);
            changed(of, draft);
        } catch (DraftOver over) {
            context.alert(cases.key(Phrase.DRAFT_OVER));
        } catch (NotNow tooLate) {
            context.alert(cases.key(Phrase.TOO_LATE), of.code());
        }
    }

    private void await(UpdateContext context, D draft) {
        long here = context.address().id();
        String subject = cases.subject(draft);
        if (draft.isOpen() && isAsking(draft)) tools.questions.ask(here, subject);
        else tools.questions.settle(here, subject);
    }

    // What is being worked on again, or dropped, does not wait for the head any more.
    void changed(C of, D draft) {
        refresh(of, draft);
        if (draft.state() == State.DRAFT) approval.close(of, draft, Phrase.TAKEN_BACK);
        else if (draft.state() == State.DROPPED) approval.close(of, draft, Phrase.GONE);
    }

    /** The draft's cards show what has become of it. */
    protected void refresh(C of, D draft) {
        String subject = cases.subject(draft);
        if (draft.state() == State.ISSUED || cases.isClosed(of)) tools.links.over(subject);
        var view = cases.draft(of, draft);
        for (var card : tools.cards.open(subject)) {
            // What can be taken up again keeps its button.
            if (draft.isOpen() || !view.buttons().isEmpty()) tools.cards.show(card.id(), view);
            else tools.cards.close(card.id(), view);
        }
    }

    /** The same for all drafts of a case. */
    protected void refreshAll(C of) {
        cases.drafts().all(of).forEach(draft -> refresh(of, draft));
    }

    /** The head has left the chat: the draft does not wait for ever. */
    @EventListener
    public void on(Outbox.Refused refused) {
        approval.unseen(refused)
                .ifPresent(
                        draft -> {
                            var of = cases.locked(draft.caseId());
                            refresh(of, draft);
                            approval.tellUnseen(of, draft);
                        });
    }

    private D get(Id about) {
        return cases.drafts().find(about.id()).orElseThrow();
    }
}
