package vn.nhipcau.record.answering;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.RefusedFiles;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Person;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Case;
import vn.nhipcau.record.Draft;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.record.DraftOver;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;
import java.util.Optional;

/**
 * Heads approve answers in their own chats, or say what shall be otherwise.
 *
 * @param <C> the kind of case
 * @param <D> where drafts of its answers are kept
 */
public abstract class HeadApproval<C extends Case, D extends Draft>
        implements CardHandler<Id, ApprovalAction>, ReplyHandler, RefusedFiles {
    private final CardKind<Id, ApprovalAction> kind;
    private final AnsweredCases<C, D> cases;
    private final AnsweringTools tools;

    /** Approval on cards of this kind. */
    protected HeadApproval(
            CardKind<Id, ApprovalAction> kind, AnsweredCases<C, D> cases, AnsweringTools tools) {
        this.kind = kind;
        this.cases = cases;
        this.tools = tools;
    }

    /** Brings a draft to the head, or to each of them. */
    public void submit(UpdateContext context, C of, D draft, Acting by) {
        var heads = cases.heads(of, draft);
        if (heads.isEmpty()) {
            context.alert(cases.key(Phrase.NO_HEAD));
            return;
        }
        cases.drafts().submit(draft, by);
        for (Person head : heads) {
            long own = head.address().orElseThrow();
            var view = asking(of, draft, RichText.EMPTY);
            tools.cards.open(own, Lane.NOTICE, subject(draft), view, null);
            bring(own, of, draft);
        }
    }

    // Whose files are whose must be told apart: those of the case, and those of the answer.
    private void bring(long own, C of, D draft) {
        var whole = cases.whole(of);
        var asked = cases.files(of);
        if (!asked.isEmpty() || !whole.isEmpty()) {
            var text = whole.isEmpty() ? say(Phrase.FILES_ASKED, of.code()) : whole;
            bring(own, draft, text, asked);
        }
        var files = cases.drafts().files(draft);
        if (!files.isEmpty()) bring(own, draft, say(Phrase.FILES_OF_ANSWER, of.code()), files);
    }

    private void bring(long own, D draft, RichText text, List<Attachment> files) {
        tools.outbox.say(Letter.notice(own, text, subject(draft)).with(files));
    }

    private CardView asking(C of, D draft, RichText more) {
        var waits = RichText.lines(more, say(Phrase.APPROVAL_WAITS));
        return CardView.of(below(of, draft, waits), approve(), change());
    }

    private RichText below(C of, D draft, RichText last) {
        return cases.preview(of, draft).plus("\n\n").plus(last);
    }

    private Button approve() {
        return button(Phrase.APPROVE, new ApprovalAction.Approve());
    }

    private Button change() {
        return button(Phrase.CHANGE, new ApprovalAction.Change());
    }

    private Button button(Phrase label, ApprovalAction action) {
        return kind.button(tools.texts.words(Language.VI, cases.key(label)), action);
    }

    /** The draft that no head can see, and is the unit's again; empty if it was none. */
    Optional<D> unseen(Outbox.Refused refused) {
        var about = kind.about().read(refused.subject());
        if (about.isEmpty()) return Optional.empty();
        // They have the card, and lack what follows it.
        if (!tools.cards.shown(refused.subject(), List.of(refused.address())).isEmpty())
            return Optional.empty();
        var draft = get(about.get());
        var of = cases.locked(draft.caseId());
        boolean another =
                cases.heads(of, draft).stream()
                        .flatMap(head -> head.address().stream())
                        .anyMatch(own -> own != refused.address());
        if (draft.state() != State.SUBMITTED || another) return Optional.empty();
        cases.drafts().takeBack(draft);
        return Optional.of(draft);
    }

    /** The card of a head who cannot see all of it says so, and the unit shows them the rest. */
    @Override
    public boolean refused(Outbox.FilesRefused refused) {
        var about = kind.about().read(refused.subject());
        if (about.isEmpty()) return false;
        var draft = get(about.get());
        if (draft.state() != State.SUBMITTED) return true;
        var of = cases.locked(draft.caseId());
        String files = tools.unseen.words(refused.files(), Language.VI);
        for (Card card : tools.cards.shown(refused.subject(), List.of(refused.address())))
            tools.cards.show(card.id(), asking(of, draft, say(Phrase.APPROVAL_LACKS, files)));
        tell(of, draft, say(Phrase.FILES_UNSEEN, of.code(), files));
        return true;
    }

    /** The unit is told that its head did not see the draft. */
    void tellUnseen(C of, D draft) {
        tell(of, draft, say(Phrase.UNSEEN, of.code()));
    }

    private void tell(C of, D draft, RichText text) {
        for (long address : cases.where(of, draft))
            tools.outbox.say(Letter.notice(address, text, cases.subject(draft)));
    }

    @Override
    public CardKind<Id, ApprovalAction> kind() {
        return kind;
    }

    /** It shows the whole case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return erased.kind() != cases.kind()
                ? List.of()
                : cases.drafts().all(cases.locked(erased.id())).stream()
                        .map(this::subject)
                        .toList();
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(Hearing.of(kind.about(), this::replied));
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, ApprovalAction> tap) {
        var draft = get(tap.about());
        var of = cases.locked(draft.caseId());
        var by = cases.heading(context, of, draft);
        if (by.isEmpty() || draft.state() != State.SUBMITTED) {
            context.note(cases.key(Phrase.APPROVAL_OVER));
            return;
        }
        switch (tap.action()) {
            case ApprovalAction.Approve() -> approve(context, of, draft, by.get());
            case ApprovalAction.Change() -> {
                tools.questions.ask(context.address().id(), subject(draft));
                var what = below(of, draft, say(Phrase.WHAT_CHANGE));
                tools.cards.show(tap.card().id(), CardView.of(what, approve()));
            }
        }
    }

    private void approve(UpdateContext context, C of, D draft, Acting by) {
        try {
            cases.drafts().issue(draft, by);
            close(of, draft, Phrase.SENT);
            approved(context);
        } catch (DraftOver over) {
            context.note(cases.key(Phrase.APPROVAL_OVER));
        } catch (NotNow tooLate) {
            context.alert(cases.key(Phrase.TOO_LATE), of.code());
        }
    }

    /** What else whoever approved is told. */
    protected void approved(UpdateContext context) {}

    private boolean replied(UpdateContext context, Id about) {
        var draft = get(about);
        var of = cases.locked(draft.caseId());
        var by = cases.heading(context, of, draft);
        if (by.isEmpty() || draft.state() != State.SUBMITTED) {
            context.reply(cases.key(Phrase.APPROVAL_OVER));
        } else if (context.said() instanceof MessageContent.Words(var how)) {
            cases.drafts().sendBack(draft, by.get(), how);
            close(of, draft, Phrase.SENT_BACK);
            tell(of, draft, say(Phrase.CHANGES_WANTED, by.get().name(), how));
            context.receipt();
        } else {
            context.hint(cases.key(Phrase.ONLY_WORDS));
            context.keepAsking();
        }
        return true;
    }

    /** Nothing waits for the head any more: the card says why, and nobody is left with buttons. */
    public void close(C of, D draft, Phrase why) {
        String subject = subject(draft);
        tools.questions.settle(subject);
        for (Card card : tools.cards.open(subject))
            tools.cards.close(card.id(), CardView.of(say(why, of.code())));
    }

    private D get(Id about) {
        return cases.drafts().find(about.id()).orElseThrow();
    }

    private String subject(D draft) {
        return SubjectKind.of(kind.about(), draft.id());
    }

    private RichText say(Phrase phrase, Object... arguments) {
        return tools.texts.say(Language.VI, cases.key(phrase), arguments);
    }
}
