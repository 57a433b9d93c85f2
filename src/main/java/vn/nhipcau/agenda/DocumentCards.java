package vn.nhipcau.agenda;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.ReplyEar;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.SessionChanged;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.DutyCase;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Contacts.UnitReachable;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
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
class DocumentCards implements CardOwner, ReplyEar, DutyCase {
    private static final int MOST_FILES = 20;
    private static final long BYTES_PER_MB = 1024L * 1024;

    private final Documents documents;
    private final Handouts handouts;
    private final AgendaFaces faces;
    private final Sessions sessions;
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
            AgendaFaces faces,
            Sessions sessions,
            Contacts contacts,
            Units units,
            Staff staff,
            Files files,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.documents = documents;
        this.handouts = handouts;
        this.faces = faces;
        this.sessions = sessions;
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
            if (wanted.remove(card.address())) cards.show(card.id(), face(document));
            else cards.close(card.id(), Face.of(say("agenda.unit.elsewhere", document.title())));
        }
        if (document.isOwed())
            for (long address : wanted)
                cards.open(address, Lane.NOTICE, document.reference(), face(document), null);
    }

    private Face face(SessionDocument document) {
        var session = sessions.get(document.session());
        var lines = new ArrayList<Rich>();
        lines.add(say("agenda.unit.head", document.title()));
        lines.add(
                say(
                        "agenda.unit.session",
                        session.name().vi(),
                        AgendaFaces.days(session),
                        units.get(document.unit()).name().vi()));
        if (document.dropped()) {
            lines.add(say("agenda.unit.dropped"));
            return Face.of(Rich.lines(lines));
        }
        if (document.handedIn() == 0)
            lines.add(say("agenda.unit.due", faces.when(document, Language.VI)));
        else lines.add(say("agenda.unit.handedIn", document.handedIn()));
        if (document.ready() == 0) {
            lines.add(say(document.handedIn() == 0 ? "agenda.unit.how" : "agenda.unit.howBetter"));
            return Face.of(Rich.lines(lines));
        }
        lines.add(say("agenda.unit.ready", document.ready()));
        return Face.of(
                Rich.lines(lines),
                Button.tap(texts.words(Language.VI, "agenda.unit.handIn"), "hand-in"),
                Button.tap(texts.words(Language.VI, "agenda.unit.clear"), "clear"));
    }

    private Rich say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }

    private boolean isTheirs(Turn turn, SessionDocument document) {
        return desks(document).contains(turn.address().id());
    }

    @Override
    public String owner() {
        return SessionDocument.OWNER;
    }

    @Override
    public List<String> owners() {
        return List.of(SessionDocument.OWNER);
    }

    @Override
    public boolean replied(Turn turn, String owner, String key) {
        return replied(turn, key);
    }

    @Override
    public boolean replied(Turn turn, String key) {
        var found = documents.locked(Long.parseLong(key)).filter(it -> isTheirs(turn, it));
        if (found.isEmpty()) return false;
        var document = found.get();
        if (document.dropped()) turn.hint("agenda.unit.dropped");
        else if (turn.said() instanceof Said.Attached file) lay(turn, document, file);
        else turn.hint("agenda.unit.how");
        return true;
    }

    private void lay(Turn turn, SessionDocument document, Said.Attached file) {
        if (file.isLargerThan(Files.MAX_BYTES)) {
            turn.hint("agenda.unit.tooBig", Files.MAX_BYTES / BYTES_PER_MB);
            return;
        }
        if (document.ready() >= MOST_FILES) {
            turn.hint("agenda.unit.tooMany", MOST_FILES);
            return;
        }
        long kept = files.keep(file.received(turn.incoming().channel()));
        documents.lay(document, new Attachment(kept, file.kind()));
        turn.receipt();
        bring(documents.get(document.id()));
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        var document = documents.locked(Long.parseLong(tap.card().key())).orElseThrow();
        if (!isTheirs(turn, document)) {
            turn.note("agenda.unit.notYours");
            return;
        }
        if (document.dropped() || document.ready() == 0) {
            turn.note("agenda.unit.nothingReady");
            bring(document);
            return;
        }
        if (tap.action().equals("clear")) {
            documents.clear(document);
            bring(documents.get(document.id()));
            return;
        }
        String shown =
                turn.incoming().sender().anonymous()
                        ? turn.address().title()
                        : turn.incoming().sender().name();
        staff.acts(turn.person(), shown, document.unit());
        var handedIn = documents.handIn(document, turn.person().id());
        bring(handedIn);
        handouts.give(handedIn);
    }

    @Override
    public void lock(Collection<String> keys) {
        documents.lock(keys.stream().map(Long::valueOf).toList());
    }

    @Override
    public boolean show(Turn turn, DutyKind kind, String key) {
        var document = documents.get(Long.parseLong(key));
        if (!isTheirs(turn, document)) return false;
        for (Card card : cards.open(document.reference()))
            if (card.address() == turn.address().id())
                cards.close(card.id(), Face.of(say("agenda.unit.below", document.title())));
        cards.open(turn.address().id(), Lane.ANSWER, document.reference(), face(document), null);
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
                say(
                        "agenda.unit.dueMoved",
                        document.title(),
                        AgendaFaces.days(change.after()),
                        AgendaFaces.day(due),
                        AgendaFaces.day(document.due()));
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
