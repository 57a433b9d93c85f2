package vn.nhipcau.agenda.chat;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.Documents;
import vn.nhipcau.agenda.SessionDocument;
import vn.nhipcau.agenda.SessionWords;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** How sessions look to the secretariat. */
@Component
class SessionView {
    private static final int SHOWN_SESSIONS = 10;
    private static final int SHOWN_PAST = 3;
    private static final int SHOWN_DOCUMENTS = 20;
    private static final int IN_A_ROW = 5;

    private final Sessions sessions;
    private final Documents documents;
    private final SessionWords words;
    private final AskedDocumentView documentView;
    private final ObjectProvider<SessionSteps> steps;
    private final Texts texts;

    SessionView(
            Sessions sessions,
            Documents documents,
            SessionWords words,
            AskedDocumentView documentView,
            ObjectProvider<SessionSteps> steps,
            Texts texts) {
        this.sessions = sessions;
        this.documents = documents;
        this.words = words;
        this.documentView = documentView;
        this.steps = steps;
        this.texts = texts;
    }

    /** The sessions ahead and the last ones held. */
    CardView list(Language language) {
        var lines = new ArrayList<RichText>();
        var rows = new ArrayList<List<Button>>();
        var ahead = sessions.upcoming().stream().limit(SHOWN_SESSIONS).toList();
        lines.add(texts.say(language, ahead.isEmpty() ? "agenda.list.none" : "agenda.list"));
        for (var session : ahead) {
            lines.add(words.line(session, language));
            rows.add(List.of(button(session, language)));
        }
        var past = sessions.past().stream().limit(SHOWN_PAST).toList();
        if (!past.isEmpty()) lines.add(texts.say(language, "agenda.list.past"));
        for (var session : past) {
            lines.add(words.line(session, language));
            rows.add(List.of(button(session, language)));
        }
        rows.add(
                List.of(
                        tap(language, "new", new SessionAction.New()),
                        tap(language, "workbook", new SessionAction.Workbook())));
        rows.add(List.of(tap(language, "entries", new SessionAction.Entries())));
        return new CardView(RichText.lines(lines), rows);
    }

    private static Button button(CouncilSession session, Language language) {
        return SessionCards.KIND.button(
                session.name().in(language), new SessionAction.See(session.id()));
    }

    /** One session with its agenda and documents. */
    CardView session(CouncilSession session, Language language) {
        var lines = new ArrayList<>(words.head(session, language));
        var all = documents.of(session);
        if (!all.isEmpty()) {
            long there = all.stream().filter(document -> document.handedIn() > 0).count();
            lines.add(texts.say(language, "agenda.documents", there, all.size()));
        }
        var shown = all.stream().limit(SHOWN_DOCUMENTS).toList();
        for (int i = 0; i < shown.size(); i++)
            lines.add(documentView.line(i + 1, shown.get(i), language));
        if (all.size() > shown.size())
            lines.add(texts.say(language, "agenda.documents.more", all.size() - shown.size()));
        return new CardView(RichText.lines(lines), buttons(session, shown, language));
    }

    private List<List<Button>> buttons(
            CouncilSession session, List<SessionDocument> shown, Language language) {
        var rows =
                ButtonRows.numbered(
                        shown,
                        1,
                        IN_A_ROW,
                        (number, document) ->
                                SessionCards.KIND.button(
                                        number, new SessionAction.Doc(document.id())));
        steps.forEach(
                some ->
                        some.of(session, language)
                                .forEach(
                                        offer ->
                                                rows.add(
                                                        List.of(
                                                                SessionCards.KIND.button(
                                                                        offer.label(),
                                                                        offer.step())))));
        if (session.isAhead()) {
            rows.add(
                    List.of(
                            tap(language, "document", new SessionAction.Document()),
                            tap(language, "agenda", new SessionAction.Agenda())));
            rows.add(
                    List.of(
                            tap(language, "days", new SessionAction.Days()),
                            tap(language, "kind", new SessionAction.Kind())));
            rows.add(
                    List.of(
                            tap(language, "cancel", new SessionAction.Cancel()),
                            tap(language, "list", new SessionAction.All())));
        } else {
            rows.add(List.of(tap(language, "list", new SessionAction.All())));
        }
        return rows;
    }

    /** Shall it really not take place? */
    CardView reallyCancel(CouncilSession session, Language language) {
        return CardView.of(
                texts.say(
                        language,
                        "agenda.reallyCancel",
                        session.name().in(language),
                        SessionWords.days(session)),
                tap(language, "cancel-yes", new SessionAction.CancelYes()),
                tap(language, "back", new SessionAction.Back()));
    }

    private Button tap(Language language, String label, SessionAction action) {
        return SessionCards.KIND.button(texts.words(language, "agenda.button." + label), action);
    }
}
