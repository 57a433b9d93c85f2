package vn.nhipcau.agenda.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.Documents;
import vn.nhipcau.agenda.SessionDocument;
import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.duty.DutyCase;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.Collection;
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
    private final DocumentDelivery delivery;
    private final Handouts handouts;
    private final Staff staff;
    private final Files files;

    DocumentCards(
            Documents documents,
            DocumentDelivery delivery,
            Handouts handouts,
            Staff staff,
            Files files) {
        this.documents = documents;
        this.delivery = delivery;
        this.handouts = handouts;
        this.staff = staff;
        this.files = files;
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
        var found = documents.locked(about.id()).filter(it -> delivery.isTheirs(context, it));
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
        delivery.bring(documents.get(document.id()));
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var document = documents.locked(tap.about().id()).orElseThrow();
        if (!delivery.isTheirs(context, document)) {
            context.note("agenda.unit.notYours");
            return;
        }
        if (document.dropped() || document.ready() == 0) {
            context.note("agenda.unit.nothingReady");
            delivery.bring(document);
            return;
        }
        switch (tap.action()) {
            case Action.Clear() -> {
                documents.clear(document);
                delivery.bring(documents.get(document.id()));
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
        delivery.bring(handedIn);
        handouts.give(handedIn);
    }

    @Override
    public void lock(Collection<Id> about) {
        documents.lock(about.stream().map(Id::id).toList());
    }

    @Override
    public boolean show(UpdateContext context, DutyKind kind, Id about) {
        var document = documents.get(about.id());
        if (!delivery.isTheirs(context, document)) return false;
        delivery.bringAgain(document, context.address().id());
        return true;
    }
}
