package vn.nhipcau.agenda;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;

/** How a document looks to the unit that owes it. */
@Component
class DocumentFaces {
    private final AgendaFaces sessionFaces;
    private final Sessions sessions;
    private final Units units;
    private final Texts texts;

    DocumentFaces(AgendaFaces sessionFaces, Sessions sessions, Units units, Texts texts) {
        this.sessionFaces = sessionFaces;
        this.sessions = sessions;
        this.units = units;
        this.texts = texts;
    }

    /** The card as it stands now. */
    Face card(SessionDocument document) {
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
            lines.add(say("agenda.unit.due", sessionFaces.when(document, Language.VI)));
        else lines.add(say("agenda.unit.handedIn", document.handedIn()));
        if (document.ready() == 0) {
            lines.add(say(document.handedIn() == 0 ? "agenda.unit.how" : "agenda.unit.howBetter"));
            return Face.of(Rich.lines(lines));
        }
        lines.add(say("agenda.unit.ready", document.ready()));
        return Face.of(
                Rich.lines(lines),
                DocumentCards.KIND.button(
                        texts.words(Language.VI, "agenda.unit.handIn"),
                        new DocumentCards.Action.HandIn()),
                DocumentCards.KIND.button(
                        texts.words(Language.VI, "agenda.unit.clear"),
                        new DocumentCards.Action.Clear()));
    }

    private Rich say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }
}
