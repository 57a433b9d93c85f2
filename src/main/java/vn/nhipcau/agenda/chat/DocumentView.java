package vn.nhipcau.agenda.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.SessionDocument;
import vn.nhipcau.agenda.SessionWords;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;

/** How a document looks to the unit that owes it. */
@Component
class DocumentView {
    private final AskedDocumentView asked;
    private final Sessions sessions;
    private final Units units;
    private final Texts texts;

    DocumentView(AskedDocumentView asked, Sessions sessions, Units units, Texts texts) {
        this.asked = asked;
        this.sessions = sessions;
        this.units = units;
        this.texts = texts;
    }

    /** The card as it stands now. */
    CardView card(SessionDocument document) {
        var session = sessions.get(document.session());
        var lines = new ArrayList<RichText>();
        lines.add(say("agenda.unit.head", document.title()));
        lines.add(
                say(
                        "agenda.unit.session",
                        session.name().vi(),
                        SessionWords.days(session),
                        units.get(document.unit()).name().vi()));
        if (document.dropped()) {
            lines.add(say("agenda.unit.dropped"));
            return CardView.of(RichText.lines(lines));
        }
        if (document.handedIn() == 0)
            lines.add(say("agenda.unit.due", asked.when(document, Language.VI)));
        else lines.add(say("agenda.unit.handedIn", document.handedIn()));
        if (document.ready() == 0) {
            lines.add(say(document.handedIn() == 0 ? "agenda.unit.how" : "agenda.unit.howBetter"));
            return CardView.of(RichText.lines(lines));
        }
        lines.add(say("agenda.unit.ready", document.ready()));
        return CardView.of(
                RichText.lines(lines),
                DocumentCards.KIND.button(
                        texts.words(Language.VI, "agenda.unit.handIn"),
                        new DocumentCards.Action.HandIn()),
                DocumentCards.KIND.button(
                        texts.words(Language.VI, "agenda.unit.clear"),
                        new DocumentCards.Action.Clear()));
    }

    private RichText say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }
}
