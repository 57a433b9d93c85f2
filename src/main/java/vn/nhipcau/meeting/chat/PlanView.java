package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Name;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.MeetingTime;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.RoundKind;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingKind;
import vn.nhipcau.meeting.chat.ArrangeMeeting.Field;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the secretariat sees while it plans meetings. */
@Component
class PlanView {
    private static final int SESSIONS_SHOWN = 3;
    private static final int WHOSE_IN_A_ROW = 2;

    private final Meetings meetings;
    private final RoundView roundView;
    private final GuestList guestList;
    private final MeetingWords words;
    private final MeetingView views;
    private final Sessions sessions;
    private final Delegates delegates;
    private final Units units;
    private final Staff staff;
    private final Texts texts;

    PlanView(
            Meetings meetings,
            RoundView roundView,
            GuestList guestList,
            MeetingWords words,
            MeetingView views,
            Sessions sessions,
            Delegates delegates,
            Units units,
            Staff staff,
            Texts texts) {
        this.meetings = meetings;
        this.roundView = roundView;
        this.guestList = guestList;
        this.words = words;
        this.views = views;
        this.sessions = sessions;
        this.delegates = delegates;
        this.units = units;
        this.staff = staff;
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
                            MeetingWords.day(session.opens()),
                            MeetingWords.day(session.closes())));
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

    /** Shows a meeting with all that can be set or done. */
    CardView meeting(long id, Language language) {
        var meeting = meetings.find(id).orElseThrow();
        var lines = new ArrayList<RichText>();
        lines.add(
                texts.say(
                        language,
                        "meeting.plan.meeting",
                        words.who(meeting, language),
                        words.roundOrKind(meeting, language),
                        texts.words(language, "meeting.status." + meeting.status())));
        lines.addAll(words.facts(meeting, language));
        meeting.capacity()
                .ifPresent(seats -> lines.add(texts.say(language, "meeting.plan.seats", seats)));
        meeting.secretary()
                .flatMap(staff::nameOf)
                .ifPresent(name -> lines.add(texts.say(language, "meeting.plan.minutes", name)));
        lines.addAll(roundView.warnings(meeting, meetings.ahead(), language));
        guestList.invited(meeting, language).ifPresent(lines::add);
        if (meeting.status() != MeetingStatus.PLANNED)
            lines.addAll(views.counts(meeting, language));
        return new CardView(RichText.lines(lines), buttons(meeting, language));
    }

    private List<List<Button>> buttons(VoterMeeting meeting, Language language) {
        var rows = new ArrayList<List<Button>>();
        if (meeting.status().isAhead()) {
            rows.add(List.of(field(language, Field.TIME), field(language, Field.PLACE)));
            rows.add(
                    List.of(
                            field(language, Field.LINK),
                            field(language, Field.CAPACITY),
                            field(language, Field.AGENDA)));
            rows.add(
                    List.of(
                            button(language, new PlanningAction.Invite()),
                            button(language, new PlanningAction.Minutes())));
        }
        var deeds = new ArrayList<Button>();
        if (meeting.status() == MeetingStatus.PLANNED && meeting.isReady())
            deeds.add(deed(language, ArrangeMeeting.Deed.ANNOUNCE));
        if (meeting.status() == MeetingStatus.ANNOUNCED)
            deeds.add(deed(language, ArrangeMeeting.Deed.POSTPONE));
        if (meeting.status().isAhead()) deeds.add(deed(language, ArrangeMeeting.Deed.CANCEL));
        rows.add(deeds);
        rows.add(
                List.of(
                        button(language, new PlanningAction.Back()),
                        button(language, new PlanningAction.Close())));
        return rows;
    }

    private Button field(Language language, Field field) {
        return PlanningAction.button(
                texts.words(language, "meeting.plan.field." + field),
                new PlanningAction.SetField(field));
    }

    private Button deed(Language language, ArrangeMeeting.Deed deed) {
        return PlanningAction.button(
                texts.words(language, "meeting.plan.deed." + deed),
                new PlanningAction.Wanted(deed));
    }

    private Button button(Language language, PlanningAction action) {
        return PlanningAction.button(texts, language, action);
    }

    /** What shall it be? */
    CardView asking(ArrangeMeeting.Field field, Language language) {
        return CardView.of(
                texts.say(language, "meeting.plan.ask." + field),
                button(language, new PlanningAction.Back()));
    }

    /** Really? */
    CardView really(long id, ArrangeMeeting.Deed deed, Language language) {
        var meeting = meetings.find(id).orElseThrow();
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "meeting.plan.really." + deed));
        lines.addAll(words.facts(meeting, language));
        lines.addAll(roundView.warnings(meeting, meetings.ahead(), language));
        return CardView.of(
                RichText.lines(lines),
                PlanningAction.button(
                        texts.words(language, "meeting.plan.deed." + deed),
                        new PlanningAction.Yes()),
                button(language, new PlanningAction.Back()));
    }

    /** Everybody knows another time. */
    CardView reallyMove(long id, MeetingTime time, Language language) {
        var meeting = meetings.find(id).orElseThrow();
        return tellAgain(
                texts.say(
                        language,
                        "meeting.plan.really.MOVE",
                        words.when(meeting, language),
                        words.hour(time.starts()) + "–" + words.hour(time.ends()),
                        words.day(time.starts(), language)),
                language);
    }

    /** Everybody knows another place. */
    CardView reallyPlace(String place, Language language) {
        return tellAgain(texts.say(language, "meeting.plan.really.PLACE", place), language);
    }

    private CardView tellAgain(RichText text, Language language) {
        return CardView.of(
                text,
                PlanningAction.button(
                        texts.words(language, "meeting.plan.button.tellAgain"),
                        new PlanningAction.Yes()),
                button(language, new PlanningAction.Back()));
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
}
