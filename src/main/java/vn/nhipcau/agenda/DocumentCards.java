package vn.nhipcau.agenda;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.SessionChanged;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.DutyCase;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Contacts.UnitReachable;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * What a unit sees of a document that it owes, and how it hands it in: by replying with the file.
 *
 * <pre>
 * Bot    (in the unit's group) [Tài liệu kỳ họp] Báo cáo kết quả giải quyết kiến nghị cử tri …
 * Bình   (replies with a file)
 * Bot    (the card) Tệp chờ nộp: 1 [Nộp tài liệu] [Bỏ tệp]
 * Bình   [Nộp tài liệu]
 * </pre>
 */
@Component
class DocumentCards implements CardHandler<Id, DocumentCards.Action>, ReplyHandler, DutyCase<Id> {
    static final CardKind<Id, Action> KIND = CardKind.of(SessionDocument.ABOUT, Action.class);
    private static final int MOST_FILES = 20;
    private static final long BYTES_PER_MB = 1024L * 1024;

    /** What the buttons do. */
    sealed interface Action {
        /** The files that lie ready are handed in. */
        record HandIn() implements Action {}

        /** The files that lie ready are let go. */
        record Clear() implements Action {}
    }

    private final Documents documents;
    private final Handouts handouts;
    private final DocumentView views;
    private final Contacts contacts;
    private final Units units;
    private final Staff staff;
    private final Files files;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    DocumentCards(
            Documents documents,
            Handouts handouts,
            DocumentView views,
            Contacts contacts,
            Units units,
            Staff staff,
            Files files,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.documents = documents;
        this.handouts = handouts;
        this.views = views;
        this.contacts = contacts;
        this.units = units;
        this.staff = staff;
        this.files = files;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Whether the unit that owes it can be written to. */
    boolean isReached(SessionDocument document) {
        return !contacts.reach(document.unit()).isEmpty();
    }

    // Nothing is left with nobody: where a unit is not reached, the secretariat has its card.
    private List<Long> desks(SessionDocument document) {
        return isReached(document)
                ? contacts.reach(document.unit())
                : contacts.reach(units.secretariat().id());
    }

    /** The card stands in every chat of whoever owes the document, and shows how it stands. */
    void bring(SessionDocument document) {
        var wanted = new HashSet<>(desks(document));
        for (Card card : cards.open(document.reference())) {
            if (wanted.remove(card.address())) cards.show(card.id(), views.card(document));
            else
                cards.close(
                        card.id(), CardView.of(text("agenda.unit.elsewhere", document.title())));
        }
        if (document.isOwed())
            for (long address : wanted)
                cards.open(address, Lane.NOTICE, document.reference(), views.card(document), null);
    }

    private RichText text(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }

    private boolean isTheirs(UpdateContext context, SessionDocument document) {
        return desks(document).contains(context.address().id());
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** None: documents of a session are no case's. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public SubjectKind<Id> about() {
        return KIND.about();
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(Hearing.of(KIND.about(), this::replied));
    }

    @Override
    public boolean replied(UpdateContext context, Id about) {
        var found = documents.locked(about.id()).filter(it -> isTheirs(context, it));
        if (found.isEmpty()) return false;
        var document = found.get();
        if (document.dropped()) context.hint("agenda.unit.dropped");
        else if (context.said() instanceof MessageContent.Attached file)
            lay(context, document, file);
        else context.hint("agenda.unit.how");
        return true;
    }

    private void lay(
            UpdateContext context, SessionDocument document, MessageContent.Attached file) {
        if (file.isLargerThan(Files.MAX_BYTES)) {
            context.hint("agenda.unit.tooBig", Files.MAX_BYTES / BYTES_PER_MB);
            return;
        }
        if (document.ready() >= MOST_FILES) {
            context.hint("agenda.unit.tooMany", MOST_FILES);
            return;
        }
        long kept = files.keep(file.received(context.incoming().channel()));
        documents.lay(document, new Attachment(kept, file.kind()));
        context.receipt();
        bring(documents.get(document.id()));
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var document = documents.locked(tap.about().id()).orElseThrow();
        if (!isTheirs(context, document)) {
            context.note("agenda.unit.notYours");
            return;
        }
        if (document.dropped() || document.ready() == 0) {
            context.note("agenda.unit.nothingReady");
            bring(document);
            return;
        }
        switch (tap.action()) {
            case Action.Clear() -> {
                documents.clear(document);
                bring(documents.get(document.id()));
            }
            case Action.HandIn() -> handIn(context, document);
        }
    }

    private void handIn(UpdateContext context, SessionDocument document) {
        String shown =
                context.incoming().sender().anonymous()
                        ? context.address().title()
                        : context.incoming().sender().name();
        staff.acts(context.person(), shown, document.unit());
        var handedIn = documents.handIn(document, context.person().id());
        bring(handedIn);
        handouts.give(handedIn);
    }

    @Override
    public void lock(Collection<Id> about) {
        documents.lock(about.stream().map(Id::id).toList());
    }

    @Override
    public boolean show(UpdateContext context, DutyKind kind, Id about) {
        var document = documents.get(about.id());
        if (!isTheirs(context, document)) return false;
        for (Card card : cards.open(document.reference()))
            if (card.address() == context.address().id())
                cards.close(card.id(), CardView.of(text("agenda.unit.below", document.title())));
        cards.open(
                context.address().id(),
                Lane.ANSWER,
                document.reference(),
                views.card(document),
                null);
        return true;
    }

    /** What was asked for while nobody there could be reached is brought now. */
    @EventListener
    void on(UnitReachable reachable) {
        documents.owedBy(reachable.unit()).forEach(this::bring);
    }

    // The card far up changes too; that the day is another one is said where nobody looks for it.
    private void follow(SessionChanged change, SessionDocument document) {
        var before = change.before();
        if (before == null) return;
        var due = documents.dueAfterMove(document.due(), before, change.after());
        if (due.equals(document.due())) return;
        documents.due(document, due);
        var said =
                text(
                        "agenda.unit.dueMoved",
                        document.title(),
                        AgendaView.days(change.after()),
                        AgendaView.day(due),
                        AgendaView.day(document.due()));
        for (long address : desks(document))
            outbox.say(Letter.notice(address, said, document.reference()));
    }

    /** Nobody owes anything for a session that will not take place; all see its days. */
    @EventListener
    void on(SessionChanged change) {
        if (change.isNew()) return;
        for (var document : documents.of(change.after())) {
            documents.lock(List.of(document.id()));
            var now = documents.get(document.id());
            if (change.isCancelled() && now.isOwed()) documents.drop(now);
            else if (change.hasMoved() && now.isOwed()) follow(change, now);
            bring(documents.get(document.id()));
        }
        if (change.isCancelled() || change.hasMoved()) handouts.tell(change);
    }
}
