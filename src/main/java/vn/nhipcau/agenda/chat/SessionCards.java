package vn.nhipcau.agenda.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.CalendarEntries;
import vn.nhipcau.agenda.CalendarEntry;
import vn.nhipcau.agenda.Documents;
import vn.nhipcau.agenda.chat.SessionAction.Agenda;
import vn.nhipcau.agenda.chat.SessionAction.All;
import vn.nhipcau.agenda.chat.SessionAction.Back;
import vn.nhipcau.agenda.chat.SessionAction.Cancel;
import vn.nhipcau.agenda.chat.SessionAction.CancelEntry;
import vn.nhipcau.agenda.chat.SessionAction.CancelEntryYes;
import vn.nhipcau.agenda.chat.SessionAction.CancelYes;
import vn.nhipcau.agenda.chat.SessionAction.Days;
import vn.nhipcau.agenda.chat.SessionAction.Document;
import vn.nhipcau.agenda.chat.SessionAction.Entries;
import vn.nhipcau.agenda.chat.SessionAction.Kind;
import vn.nhipcau.agenda.chat.SessionAction.Meeting;
import vn.nhipcau.agenda.chat.SessionAction.New;
import vn.nhipcau.agenda.chat.SessionAction.OnDocument;
import vn.nhipcau.agenda.chat.SessionAction.OnSession;
import vn.nhipcau.agenda.chat.SessionAction.Reception;
import vn.nhipcau.agenda.chat.SessionAction.See;
import vn.nhipcau.agenda.chat.SessionAction.Step;
import vn.nhipcau.agenda.chat.SessionAction.Workbook;
import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.SubjectKind;

import java.util.List;
import java.util.Optional;

/** The card on which a secretary looks at the sessions, one after the other. */
@Component
class SessionCards implements CardHandler<SessionCards.About, SessionAction> {
    static final CardKind<About, SessionAction> KIND =
            CardKind.of(SubjectKind.of("sitting", About.class), SessionAction.class);

    /** What letters are about that belong to no session. */
    static final String SUBJECT = KIND.subject(new About(null));

    /** The id of the session that the card is about; null for all of them. */
    record About(@Nullable Long session) {}

    private final Sessions sessions;
    private final Documents documents;
    private final DocumentTaps documentTaps;
    private final SessionView views;
    private final PlanSession planning;
    private final WriteAgenda writing;
    private final AskDocument asking;
    private final ImportWorkbook importing;
    private final PlanEntry entry;
    private final EntryView entryView;
    private final EntryNotices notices;
    private final CalendarEntries entries;
    private final ObjectProvider<SessionSteps> steps;
    private final Flows flows;
    private final People people;
    private final Cards cards;

    SessionCards(
            Sessions sessions,
            Documents documents,
            DocumentTaps documentTaps,
            SessionView views,
            PlanSession planning,
            WriteAgenda writing,
            AskDocument asking,
            ImportWorkbook importing,
            PlanEntry entry,
            EntryView entryView,
            EntryNotices notices,
            CalendarEntries entries,
            ObjectProvider<SessionSteps> steps,
            Flows flows,
            People people,
            Cards cards) {
        this.sessions = sessions;
        this.documents = documents;
        this.documentTaps = documentTaps;
        this.views = views;
        this.planning = planning;
        this.writing = writing;
        this.asking = asking;
        this.importing = importing;
        this.entry = entry;
        this.entryView = entryView;
        this.notices = notices;
        this.entries = entries;
        this.steps = steps;
        this.flows = flows;
        this.people = people;
        this.cards = cards;
    }

    void list(UpdateContext context) {
        cards.answer(context.address().id(), SUBJECT, views.list(context.language()));
    }

    /** The subject of the card of a session. */
    static String subject(long session) {
        return KIND.subject(new About(session));
    }

    @Override
    public CardKind<About, SessionAction> kind() {
        return KIND;
    }

    /** None: sessions and their documents are no case's. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    // The card keeps its subject; which session it shows stands in its buttons' own card.
    @Override
    public void tapped(UpdateContext context, Tap<About, SessionAction> tap) {
        if (!people.isSecretary(context.person())) {
            context.note("chat.notAuthorised");
            return;
        }
        long card = tap.card().id();
        switch (tap.action()) {
            case New() -> flows.begin(context, planning, planning.anew());
            case Entries() -> cards.show(card, entryView.list(context.language()));
            case Reception() ->
                    flows.begin(context, entry, entry.first(CalendarEntry.Kind.CITIZEN_RECEPTION));
            case Meeting() ->
                    flows.begin(
                            context, entry, entry.first(CalendarEntry.Kind.UBND_MONTHLY_MEETING));
            case CancelEntry(var id) ->
                    entries.find(id).ifPresent(one -> onEntry(context, card, false, one));
            case CancelEntryYes(var id) ->
                    entries.find(id).ifPresent(one -> onEntry(context, card, true, one));
            case Workbook() -> flows.begin(context, importing, importing.first(context));
            case All() -> cards.show(card, views.list(context.language()));
            case See(var session) -> sessions.find(session).ifPresent(it -> open(context, it));
            case OnDocument action ->
                    documents
                            .locked(action.document())
                            .ifPresent(it -> documentTaps.tapped(context, card, action, it));
            case OnSession action ->
                    Optional.ofNullable(tap.about().session())
                            .flatMap(sessions::find)
                            .ifPresentOrElse(
                                    it -> onSession(context, card, action, it),
                                    () -> context.note("chat.buttonUnknown"));
        }
    }

    private void onEntry(UpdateContext context, long card, boolean sure, CalendarEntry one) {
        if (sure) notices.cancel(one);
        cards.show(
                card,
                sure || one.cancelled()
                        ? entryView.list(context.language())
                        : entryView.really(one, context.language()));
    }

    private void open(UpdateContext context, CouncilSession session) {
        cards.answer(
                context.address().id(),
                subject(session.id()),
                views.session(session, context.language()));
    }

    private void onSession(
            UpdateContext context, long card, OnSession action, CouncilSession session) {
        var language = context.language();
        if (action instanceof Step step
                && steps.stream().anyMatch(some -> some.tapped(context, session, step))) {
            cards.show(card, views.session(session, language));
            return;
        }
        if (!(action instanceof Back) && !session.isAhead()) {
            context.note("agenda.over");
            cards.show(card, views.session(session, language));
            return;
        }
        switch (action) {
            case Back() -> cards.show(card, views.session(session, language));
            case Days() -> flows.begin(context, planning, planning.otherDays(session));
            case Kind() -> flows.begin(context, planning, planning.otherKind(session));
            case Agenda() -> flows.begin(context, writing, writing.first(session));
            case Document() -> flows.begin(context, asking, asking.first(session));
            case Cancel() -> cards.show(card, views.reallyCancel(session, language));
            case CancelYes() ->
                    cards.show(card, views.session(sessions.cancel(session.id()), language));
            case Step _ -> context.note("chat.buttonUnknown");
        }
    }
}
