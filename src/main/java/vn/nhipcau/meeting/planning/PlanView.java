package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Name;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.RoundKind;
import vn.nhipcau.meeting.VoterMeetingKind;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the secretariat sees while it looks for a round, or adds a meeting to one. */
@Component
class PlanView {
    private static final int SESSIONS_SHOWN = 3;
    private static final int WHOSE_IN_A_ROW = 2;

    private final Meetings meetings;
    private final Sessions sessions;
    private final Delegates delegates;
    private final Units units;
    private final Texts texts;

    PlanView(Meetings meetings, Sessions sessions, Delegates delegates, Units units, Texts texts) {
        this.meetings = meetings;
        this.sessions = sessions;
        this.delegates = delegates;
        this.units = units;
        this.texts = texts;
    }

    /** The sessions ahead and the latest that were held. */
    CardView sessions(Language language) {
        var shown =
                Stream.concat(
                                sessions.upcoming().stream().limit(SESSIONS_SHOWN),
                                sessions.past().stream().limit(SESSIONS_SHOWN))
                        .toList();
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "meeting.plan.title"));
        if (shown.isEmpty()) lines.add(texts.say(language, "meeting.plan.noSession"));
        var rows = new ArrayList<List<Button>>();
        for (CouncilSession session : shown) {
            lines.add(
                    texts.say(
                            language,
                            "meeting.plan.session",
                            session.name().in(language),
                            Dates.day(session.opens()),
                            Dates.day(session.closes())));
            for (RoundKind kind : RoundKind.values())
                rows.add(List.of(roundButton(session, kind, language)));
        }
        rows.add(List.of(button(language, new PlanningAction.Close())));
        return new CardView(RichText.lines(lines), rows);
    }

    private Button roundButton(CouncilSession session, RoundKind kind, Language language) {
        String name = session.name().in(language);
        return meetings.round(session.id(), kind)
                .map(
                        round ->
                                PlanningAction.button(
                                        texts.words(language, "meeting.round." + kind, name),
                                        new PlanningAction.OpenRound(round.id())))
                .orElseGet(
                        () ->
                                PlanningAction.button(
                                        texts.words(language, "meeting.plan.make." + kind, name),
                                        make(kind, session)));
    }

    private static PlanningAction make(RoundKind kind, CouncilSession session) {
        return switch (kind) {
            case BEFORE -> new PlanningAction.MakeRoundBefore(session.id());
            case AFTER -> new PlanningAction.MakeRoundAfter(session.id());
        };
    }

    private Button button(Language language, PlanningAction action) {
        return PlanningAction.button(texts, language, action);
    }

    /** What sort of meeting? */
    CardView whichKind(Language language) {
        var rows = new ArrayList<List<Button>>();
        for (VoterMeetingKind kind : VoterMeetingKind.values())
            if (!isOfAWard(kind) || !units.wards().isEmpty())
                rows.add(
                        List.of(
                                PlanningAction.button(
                                        StringUtils.capitalize(
                                                texts.words(language, "meeting.kind." + kind)),
                                        new PlanningAction.OfKind(kind))));
        rows.add(List.of(button(language, new PlanningAction.Back())));
        return new CardView(texts.say(language, "meeting.plan.whichKind"), rows);
    }

    /** Whether such a meeting is a ward's own, without delegates. */
    static boolean isOfAWard(VoterMeetingKind kind) {
        return kind == VoterMeetingKind.WARD_DIALOGUE;
    }

    private static Button whose(Name name, String id, Language language) {
        return PlanningAction.button(name.in(language), new PlanningAction.Whose(id));
    }

    /** Whose meeting? */
    CardView whose(VoterMeetingKind kind, Language language) {
        var buttons =
                isOfAWard(kind)
                        ? units.wards().stream()
                                .map(ward -> whose(ward.name(), ward.id(), language))
                                .toList()
                        : delegates.groups().stream()
                                .map(group -> whose(group.name(), group.id(), language))
                                .toList();
        var rows = ButtonRows.of(buttons, WHOSE_IN_A_ROW);
        rows.add(List.of(button(language, new PlanningAction.Back())));
        return new CardView(texts.say(language, "meeting.plan.whose"), rows);
    }

    /** Where is the round's workbook, filled in? */
    CardView whichFile(Language language) {
        return CardView.of(
                texts.say(language, "meeting.workbook.which"),
                button(language, new PlanningAction.Back()));
    }
}
