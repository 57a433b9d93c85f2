package vn.nhipcau.agenda;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How sessions and their documents look to the secretariat. */
@Component
class AgendaView {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int SHOWN_SESSIONS = 10;
    private static final int SHOWN_PAST = 3;
    private static final int SHOWN_DOCUMENTS = 20;
    private static final int SHOWN_AGENDA = 900;
    private static final int IN_A_ROW = 5;

    private final Sessions sessions;
    private final Documents documents;
    private final Receipts receipts;
    private final WorkingDays calendar;
    private final Units units;
    private final ObjectProvider<SessionSteps> steps;
    private final Texts texts;
    private final Clock clock;

    AgendaView(
            Sessions sessions,
            Documents documents,
            Receipts receipts,
            WorkingDays calendar,
            Units units,
            ObjectProvider<SessionSteps> steps,
            Texts texts,
            Clock clock) {
        this.sessions = sessions;
        this.documents = documents;
        this.receipts = receipts;
        this.calendar = calendar;
        this.units = units;
        this.steps = steps;
        this.texts = texts;
        this.clock = clock;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The days of a session: one, or the first and the last. */
    static String days(LocalDate opens, LocalDate closes) {
        return opens.equals(closes) ? day(opens) : day(opens) + "–" + day(closes);
    }

    static String days(CouncilSession session) {
        return days(session.opens(), session.closes());
    }

    /** The sessions ahead and the last ones held. */
    CardView list(Language language) {
        var lines = new ArrayList<RichText>();
        var rows = new ArrayList<List<Button>>();
        var ahead = sessions.upcoming().stream().limit(SHOWN_SESSIONS).toList();
        lines.add(texts.say(language, ahead.isEmpty() ? "agenda.list.none" : "agenda.list"));
        for (var session : ahead) {
            lines.add(line(session, language));
            rows.add(List.of(button(session, language)));
        }
        var past = sessions.past().stream().limit(SHOWN_PAST).toList();
        if (!past.isEmpty()) lines.add(texts.say(language, "agenda.list.past"));
        for (var session : past) {
            lines.add(line(session, language));
            rows.add(List.of(button(session, language)));
        }
        rows.add(
                List.of(
                        tap(language, "new", new SessionAction.New()),
                        tap(language, "workbook", new SessionAction.Workbook())));
        rows.add(List.of(tap(language, "entries", new SessionAction.Entries())));
        return new CardView(RichText.lines(lines), rows);
    }

    private RichText line(CouncilSession session, Language language) {
        return texts.say(
                language,
                "agenda.line",
                session.name().in(language),
                kind(session, language),
                days(session));
    }

    private static Button button(CouncilSession session, Language language) {
        return SessionCards.KIND.button(
                session.name().in(language), new SessionAction.See(session.id()));
    }

    String kind(CouncilSession session, Language language) {
        return texts.words(language, "agenda.kind." + session.kind());
    }

    /** One session with its agenda and documents. */
    CardView session(CouncilSession session, Language language) {
        var lines = new ArrayList<>(head(session, language));
        var all = documents.of(session);
        if (!all.isEmpty()) {
            long there = all.stream().filter(document -> document.handedIn() > 0).count();
            lines.add(texts.say(language, "agenda.documents", there, all.size()));
        }
        var shown = all.stream().limit(SHOWN_DOCUMENTS).toList();
        for (int i = 0; i < shown.size(); i++) lines.add(line(i + 1, shown.get(i), language));
        if (all.size() > shown.size())
            lines.add(texts.say(language, "agenda.documents.more", all.size() - shown.size()));
        return new CardView(RichText.lines(lines), buttons(session, shown, language));
    }

    /** What a session is: name, days, agenda. */
    List<RichText> head(CouncilSession session, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(
                texts.say(
                        language,
                        "agenda.head",
                        session.name().in(language),
                        kind(session, language)));
        lines.add(
                texts.say(
                        language,
                        switch (session.status()) {
                            case PLANNED -> "agenda.days";
                            case HELD -> "agenda.held";
                            case CANCELLED -> "agenda.cancelled";
                        },
                        days(session)));
        if (!session.agenda().isEmpty()) {
            lines.add(texts.say(language, "agenda.agenda"));
            lines.add(agenda(session.agenda()));
        }
        return lines;
    }

    /** Numbered lines of an agenda, as many as fit. */
    RichText agenda(List<String> agenda) {
        var text = new StringBuilder();
        for (int i = 0; i < agenda.size(); i++) {
            String line = (i + 1) + ". " + agenda.get(i);
            if (text.length() + line.length() > SHOWN_AGENDA) {
                text.append("\n…");
                break;
            }
            text.append(i == 0 ? "" : "\n").append(line);
        }
        return RichText.plain(text.toString());
    }

    private RichText line(int number, SessionDocument document, Language language) {
        String unit = units.get(document.unit()).name().in(language);
        String title = shortened(document.title());
        if (document.handedIn() == 0)
            return texts.say(
                    language,
                    "agenda.document.owed",
                    number,
                    title,
                    unit,
                    when(document, language));
        var count = receipts.count(document);
        return texts.say(
                language,
                "agenda.document.there",
                number,
                title,
                unit,
                count.received(),
                count.sent());
    }

    private static String shortened(String title) {
        return Shortened.visibly(title, 80);
    }

    /** How a document stands with its day. */
    String when(SessionDocument document, Language language) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        String day = day(document.due());
        int left = calendar.between(today, document.due());
        if (document.due().isBefore(today))
            return texts.words(language, "agenda.due.late", day, Math.max(1, -left));
        return texts.words(language, "agenda.due.left", day, left);
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
                        days(session)),
                tap(language, "cancel-yes", new SessionAction.CancelYes()),
                tap(language, "back", new SessionAction.Back()));
    }

    /** One document, with who has it. */
    CardView document(SessionDocument document, List<String> waitingFor, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(
                texts.say(
                        language,
                        "agenda.document.head",
                        document.title(),
                        sessions.get(document.session()).name().in(language)));
        lines.add(
                texts.say(
                        language,
                        "agenda.document.unit",
                        units.get(document.unit()).name().in(language),
                        when(document, language)));
        var buttons = new ArrayList<List<Button>>();
        if (document.handedIn() == 0) {
            if (!document.dropped())
                buttons.add(
                        List.of(
                                tap(language, "due", new SessionAction.Due(document.id())),
                                tap(language, "drop", new SessionAction.Drop(document.id()))));
        } else {
            var count = receipts.count(document);
            lines.add(
                    texts.say(
                            language,
                            "agenda.document.count",
                            day(LocalDate.ofInstant(handedInAt(document), clock.getZone())),
                            count.received(),
                            count.sent()));
            if (!waitingFor.isEmpty())
                lines.add(
                        texts.say(
                                language,
                                "agenda.document.waiting",
                                String.join(", ", waitingFor)));
            buttons.add(List.of(tap(language, "files", new SessionAction.Files(document.id()))));
        }
        buttons.add(List.of(tap(language, "back", new SessionAction.Back())));
        return new CardView(RichText.lines(lines), buttons);
    }

    private static Instant handedInAt(SessionDocument document) {
        return Objects.requireNonNull(document.handedInAt());
    }

    private Button tap(Language language, String label, SessionAction action) {
        return SessionCards.KIND.button(texts.words(language, "agenda.button." + label), action);
    }
}
