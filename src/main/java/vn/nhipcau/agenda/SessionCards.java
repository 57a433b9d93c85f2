package vn.nhipcau.agenda;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Staff;

import java.util.Optional;

/** The card on which a secretary looks at the sessions, one after the other. */
@Component
class SessionCards implements CardOwner {
    static final String OWNER = "sitting";

    private final Sessions sessions;
    private final Documents documents;
    private final Receipts receipts;
    private final DocumentCards documentCards;
    private final AgendaFaces faces;
    private final PlanSession planning;
    private final WriteAgenda writing;
    private final AskDocument asking;
    private final ImportWorkbook importing;
    private final PlanEntry entry;
    private final EntryFaces entryFaces;
    private final EntryNotices notices;
    private final CalendarEntries entries;
    private final ObjectProvider<SessionSteps> steps;
    private final Flows flows;
    private final People people;
    private final Staff staff;
    private final Cards cards;
    private final Outbox outbox;

    SessionCards(
            Sessions sessions,
            Documents documents,
            Receipts receipts,
            DocumentCards documentCards,
            AgendaFaces faces,
            PlanSession planning,
            WriteAgenda writing,
            AskDocument asking,
            ImportWorkbook importing,
            PlanEntry entry,
            EntryFaces entryFaces,
            EntryNotices notices,
            CalendarEntries entries,
            ObjectProvider<SessionSteps> steps,
            Flows flows,
            People people,
            Staff staff,
            Cards cards,
            Outbox outbox) {
        this.sessions = sessions;
        this.documents = documents;
        this.receipts = receipts;
        this.documentCards = documentCards;
        this.faces = faces;
        this.planning = planning;
        this.writing = writing;
        this.asking = asking;
        this.importing = importing;
        this.entry = entry;
        this.entryFaces = entryFaces;
        this.notices = notices;
        this.entries = entries;
        this.steps = steps;
        this.flows = flows;
        this.people = people;
        this.staff = staff;
        this.cards = cards;
        this.outbox = outbox;
    }

    void list(Turn turn) {
        cards.open(turn.address().id(), Lane.ANSWER, OWNER, faces.list(turn.language()), null);
    }

    @Override
    public String owner() {
        return OWNER;
    }

    // The card keeps its subject; which session it shows stands in its buttons' own card.
    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        if (!people.isSecretary(turn.person())) {
            turn.note("chat.notAuthorised");
            return;
        }
        String[] parts = tap.action().split(":", 2);
        switch (parts[0]) {
            case "new" -> flows.begin(turn, planning, planning.anew());
            case "entries" -> cards.show(tap.card().id(), entryFaces.list(turn.language()));
            case "reception" ->
                    flows.begin(turn, entry, entry.first(CalendarEntry.Kind.CITIZEN_RECEPTION));
            case "meeting" ->
                    flows.begin(turn, entry, entry.first(CalendarEntry.Kind.UBND_MONTHLY_MEETING));
            case "no", "yes" ->
                    entries.find(number(parts)).ifPresent(one -> onEntry(turn, tap, parts[0], one));
            case "workbook" -> flows.begin(turn, importing, importing.first(turn));
            case "list" -> cards.show(tap.card().id(), faces.list(turn.language()));
            case "see" -> sessions.find(number(parts)).ifPresent(it -> open(turn, it));
            case "doc", "due", "drop", "files" ->
                    documents
                            .locked(number(parts))
                            .ifPresent(document -> onDocument(turn, tap, parts[0], document));
            default ->
                    session(tap)
                            .ifPresentOrElse(
                                    it -> onSession(turn, tap, parts[0], it),
                                    () -> turn.note("chat.buttonUnknown"));
        }
    }

    private void onEntry(Turn turn, Cards.Tap tap, String action, CalendarEntry one) {
        boolean sure = action.equals("yes");
        if (sure) notices.cancel(one);
        cards.show(
                tap.card().id(),
                sure || one.cancelled()
                        ? entryFaces.list(turn.language())
                        : entryFaces.really(one, turn.language()));
    }

    private static long number(String[] parts) {
        return parts.length == 2 && parts[1].matches("\\d{1,18}") ? Long.parseLong(parts[1]) : 0;
    }

    private Optional<CouncilSession> session(Cards.Tap tap) {
        String key = tap.card().key();
        return key.isEmpty() ? Optional.empty() : sessions.find(Long.parseLong(key));
    }

    private void open(Turn turn, CouncilSession session) {
        cards.open(
                turn.address().id(),
                Lane.ANSWER,
                OWNER + ":" + session.id(),
                faces.session(session, turn.language()),
                null);
    }

    private void onSession(Turn turn, Cards.Tap tap, String action, CouncilSession session) {
        long card = tap.card().id();
        var language = turn.language();
        if (steps.stream().anyMatch(some -> some.tapped(turn, session, action))) {
            cards.show(card, faces.session(session, language));
            return;
        }
        if (action.equals("back") || !session.isAhead()) {
            if (!action.equals("back")) turn.note("agenda.over");
            cards.show(card, faces.session(session, language));
            return;
        }
        switch (action) {
            case "days" -> flows.begin(turn, planning, planning.otherDays(session));
            case "kind" -> flows.begin(turn, planning, planning.otherKind(session));
            case "agenda" -> flows.begin(turn, writing, writing.first(session));
            case "document" -> flows.begin(turn, asking, asking.first(session));
            case "cancel" -> cards.show(card, faces.reallyCancel(session, language));
            case "cancel-yes" ->
                    cards.show(card, faces.session(sessions.cancel(session.id()), language));
            default -> turn.note("chat.buttonUnknown");
        }
    }

    private void onDocument(Turn turn, Cards.Tap tap, String action, SessionDocument document) {
        long card = tap.card().id();
        var language = turn.language();
        switch (action) {
            case "doc" -> show(turn, card, document);
            case "files" ->
                    outbox.say(
                            Letter.answer(
                                            turn.address().id(),
                                            turn.text("agenda.files", document.title()),
                                            OWNER)
                                    .with(documents.files(document)));
            case "due" -> {
                if (!document.isOwed()) turn.note("agenda.document.notOwed");
                else flows.begin(turn, asking, asking.otherDay(document));
            }
            default -> {
                if (!document.isOwed()) {
                    turn.note("agenda.document.notOwed");
                    show(turn, card, document);
                    return;
                }
                documents.drop(document);
                documentCards.bring(documents.get(document.id()));
                cards.show(card, faces.session(sessions.get(document.session()), language));
            }
        }
    }

    private void show(Turn turn, long card, SessionDocument document) {
        var waiting =
                receipts.waitingFor(document).stream()
                        .map(Person::id)
                        .flatMap(id -> staff.nameOf(id).stream())
                        .limit(30)
                        .toList();
        cards.show(card, faces.document(document, waiting, turn.language()));
    }
}
