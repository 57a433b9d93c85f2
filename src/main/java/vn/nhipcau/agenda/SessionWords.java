package vn.nhipcau.agenda;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.CouncilSessionKind;
import vn.nhipcau.council.Name;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** How sessions of the council are written. */
@Component
public class SessionWords {
    private static final int SHOWN_AGENDA = 900;

    private final Texts texts;

    SessionWords(Texts texts) {
        this.texts = texts;
    }

    /** The days of a session: one, or the first and the last. */
    public static String days(CouncilSession session) {
        return Dates.days(session.opens(), session.closes());
    }

    /** What the session with this number is called. */
    public Name name(int number) {
        String typed = String.valueOf(number);
        return new Name(
                texts.words(Language.VI, "agenda.name", typed),
                texts.words(Language.EN, "agenda.name", typed));
    }

    /** What such a session is called. */
    public String kind(CouncilSessionKind kind, Language language) {
        return texts.words(language, "agenda.kind." + kind);
    }

    /** A session as a line. */
    public RichText line(CouncilSession session, Language language) {
        return texts.say(
                language,
                "agenda.line",
                session.name().in(language),
                kind(session.kind(), language),
                days(session));
    }

    /** What a session is: name, days, agenda. */
    public List<RichText> head(CouncilSession session, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(
                texts.say(
                        language,
                        "agenda.head",
                        session.name().in(language),
                        kind(session.kind(), language)));
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
    public static RichText agenda(List<String> agenda) {
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
}
