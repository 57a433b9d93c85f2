package vn.nhipcau.agenda.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.Receipts;
import vn.nhipcau.agenda.SessionDocument;
import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How a document looks to the secretariat, which asked for it. */
@Component
class AskedDocumentView {
    private static final int LONGEST_TITLE = 80;

    private final Sessions sessions;
    private final Receipts receipts;
    private final WorkingDays calendar;
    private final Units units;
    private final Texts texts;
    private final Clock clock;

    AskedDocumentView(
            Sessions sessions,
            Receipts receipts,
            WorkingDays calendar,
            Units units,
            Texts texts,
            Clock clock) {
        this.sessions = sessions;
        this.receipts = receipts;
        this.calendar = calendar;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    /** As a line of a list. */
    RichText line(int number, SessionDocument document, Language language) {
        String unit = units.get(document.unit()).name().in(language);
        String title = Shortened.visibly(document.title(), LONGEST_TITLE);
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

    /** How a document stands with its day. */
    String when(SessionDocument document, Language language) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        String day = Dates.day(document.due());
        int left = calendar.between(today, document.due());
        if (document.due().isBefore(today))
            return texts.words(language, "agenda.due.late", day, Math.max(1, -left));
        return texts.words(language, "agenda.due.left", day, left);
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
                            Dates.day(LocalDate.ofInstant(handedInAt(document), clock.getZone())),
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
