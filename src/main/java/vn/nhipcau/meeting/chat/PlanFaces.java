package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Name;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.meeting.Clash;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.MeetingTime;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Planning;
import vn.nhipcau.meeting.RoundKind;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingKind;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the secretariat sees while it plans meetings. */
@Component
class PlanFaces {
    private static final int ON_A_PAGE = 10;
    private static final int IN_A_ROW = 5;
    private static final int SESSIONS_SHOWN = 3;

    private final Meetings meetings;
    private final Planning planning;
    private final MeetingWords words;
    private final MeetingFaces faces;
    private final Sessions sessions;
    private final Delegates delegates;
    private final Units units;
    private final Staff staff;
    private final Texts texts;
    private final Clock clock;

    PlanFaces(
            Meetings meetings,
            Planning planning,
            MeetingWords words,
            MeetingFaces faces,
            Sessions sessions,
            Delegates delegates,
            Units units,
            Staff staff,
            Texts texts,
            Clock clock) {
        this.meetings = meetings;
        this.planning = planning;
        this.words = words;
        this.faces = faces;
        this.sessions = sessions;
        this.delegates = delegates;
        this.units = units;
        this.staff = staff;
        this.texts = texts;
        this.clock = clock;
    }

    /** The sessions ahead and the latest that were held. */
    Face sessions(Language language) {
        var shown =
                Stream.concat(
                                sessions.upcoming().stream().limit(SESSIONS_SHOWN),
                                sessions.past().stream().limit(SESSIONS_SHOWN))
                        .toList();
        var lines = new ArrayList<Rich>();
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
        rows.add(List.of(button(language, "close")));
        return new Face(Rich.lines(lines), rows);
    }

    private Button roundButton(CouncilSession session, RoundKind kind, Language language) {
        String name = session.name().in(language);
        return meetings.round(session.id(), kind)
                .map(
                        round ->
                                Button.tap(
                                        texts.words(language, "meeting.round." + kind, name),
                                        "round:" + round.id()))
                .orElseGet(
                        () ->
                                Button.tap(
                                        texts.words(language, "meeting.plan.make." + kind, name),
                                        kind.name().toLowerCase(Locale.ROOT) + ":" + session.id()));
    }

    /** A round, page by page: each meeting with what gets in its way, and who is left out. */
    Face round(long id, int page, Language language) {
        var round = meetings.round(id);
        var all = meetings.of(round);
        var ahead = meetings.ahead();
        int from = Math.clamp((long) page * ON_A_PAGE, 0, Math.max(0, all.size() - 1));
        int to = Math.min(all.size(), from + ON_A_PAGE);
        var lines = new ArrayList<Rich>();
        lines.add(texts.say(language, "meeting.plan.round", words.round(round, language)));
        for (int i = from; i < to; i++) {
            lines.add(words.line(i + 1, all.get(i), language));
            lines.addAll(warnings(all.get(i), ahead, language));
        }
        lines.addAll(leftOut(all, language));
        var rows = new ArrayList<List<Button>>();
        for (int i = from; i < to; i += IN_A_ROW)
            rows.add(numbers(all, i, Math.min(to, i + IN_A_ROW)));
        rows.add(pages(from, to, all.size(), language));
        int ready = ready(id).size();
        if (ready > 0)
            rows.add(
                    List.of(
                            Button.tap(
                                    texts.words(language, "meeting.plan.announceAll", ready),
                                    "announce")));
        rows.add(
                List.of(
                        button(language, "add"),
                        button(language, "back"),
                        button(language, "close")));
        return new Face(Rich.lines(lines), rows);
    }

    private static List<Button> numbers(List<VoterMeeting> all, int from, int to) {
        var row = new ArrayList<Button>();
        for (int i = from; i < to; i++)
            row.add(Button.tap(String.valueOf(i + 1), "meeting:" + all.get(i).id()));
        return row;
    }

    private List<Button> pages(int from, int to, int size, Language language) {
        var row = new ArrayList<Button>();
        int page = from / ON_A_PAGE;
        if (from > 0)
            row.add(
                    Button.tap(
                            texts.words(language, "meeting.plan.earlier"), "page:" + (page - 1)));
        if (to < size)
            row.add(Button.tap(texts.words(language, "meeting.plan.later"), "page:" + (page + 1)));
        return row;
    }

    private List<Rich> warnings(VoterMeeting meeting, List<VoterMeeting> ahead, Language language) {
        if (!meeting.status().isAhead() || meeting.status() == MeetingStatus.POSTPONED)
            return List.of();
        var lines = new ArrayList<Rich>();
        for (Clash clash : planning.clashes(meeting, ahead))
            lines.add(
                    texts.say(
                            language,
                            "meeting.clash." + clash.kind(),
                            words.who(clash.with(), language),
                            words.when(clash.with(), language)));
        if (!planning.isOnAWorkingDay(meeting)) lines.add(texts.say(language, "meeting.dayOff"));
        return lines;
    }

    private List<Rich> leftOut(List<VoterMeeting> all, Language language) {
        var lines = new ArrayList<Rich>();
        String groups =
                names(planning.groupsLeftOut(all).stream().map(DelegateGroup::name), language);
        String wards = names(planning.wardsLeftOut(all).stream().map(Ward::name), language);
        if (!groups.isEmpty()) lines.add(texts.say(language, "meeting.plan.groupsLeftOut", groups));
        if (!wards.isEmpty()) lines.add(texts.say(language, "meeting.plan.wardsLeftOut", wards));
        if (lines.isEmpty()) lines.add(texts.say(language, "meeting.plan.nobodyLeftOut"));
        return lines;
    }

    private static String names(Stream<Name> names, Language language) {
        return names.map(name -> name.in(language)).collect(Collectors.joining(", "));
    }

    /** The meetings of a round that could be announced now. */
    List<VoterMeeting> ready(long round) {
        return meetings.of(meetings.round(round)).stream()
                .filter(meeting -> meeting.status() == MeetingStatus.PLANNED)
                .filter(VoterMeeting::isReady)
                .filter(meeting -> meeting.time().starts().isAfter(clock.instant()))
                .toList();
    }

    /** Shows a meeting with all that can be set or done. */
    Face meeting(long id, Language language) {
        var meeting = meetings.find(id).orElseThrow();
        var lines = new ArrayList<Rich>();
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
        lines.addAll(warnings(meeting, meetings.ahead(), language));
        if (meeting.status() != MeetingStatus.PLANNED) lines.add(faces.counts(meeting, language));
        return new Face(Rich.lines(lines), buttons(meeting, language));
    }

    private List<List<Button>> buttons(VoterMeeting meeting, Language language) {
        var rows = new ArrayList<List<Button>>();
        if (meeting.status().isAhead()) {
            rows.add(List.of(field(language, 0), field(language, 1)));
            rows.add(List.of(field(language, 2), field(language, 3), field(language, 4)));
            rows.add(List.of(button(language, "minutes")));
        }
        var deeds = new ArrayList<Button>();
        if (meeting.status() == MeetingStatus.PLANNED && meeting.isReady())
            deeds.add(deed(language, PlanMeetings.Deed.ANNOUNCE));
        if (meeting.status() == MeetingStatus.ANNOUNCED)
            deeds.add(deed(language, PlanMeetings.Deed.POSTPONE));
        if (meeting.status().isAhead()) deeds.add(deed(language, PlanMeetings.Deed.CANCEL));
        rows.add(deeds);
        rows.add(List.of(button(language, "back"), button(language, "close")));
        return rows;
    }

    private Button field(Language language, int number) {
        var field = PlanMeetings.Field.values()[number];
        return Button.tap(texts.words(language, "meeting.plan.field." + field), "set:" + number);
    }

    private Button deed(Language language, PlanMeetings.Deed deed) {
        return Button.tap(
                texts.words(language, "meeting.plan.deed." + deed), "deed:" + deed.ordinal());
    }

    private Button button(Language language, String action) {
        return Button.tap(texts.words(language, "meeting.plan.button." + action), action);
    }

    /** What shall it be? */
    Face asking(PlanMeetings.Field field, Language language) {
        return Face.of(texts.say(language, "meeting.plan.ask." + field), button(language, "back"));
    }

    /** Really? */
    Face really(long id, PlanMeetings.Deed deed, Language language) {
        var meeting = meetings.find(id).orElseThrow();
        var lines = new ArrayList<Rich>();
        lines.add(texts.say(language, "meeting.plan.really." + deed));
        lines.addAll(words.facts(meeting, language));
        lines.addAll(warnings(meeting, meetings.ahead(), language));
        return Face.of(
                Rich.lines(lines),
                Button.tap(texts.words(language, "meeting.plan.deed." + deed), "yes"),
                button(language, "back"));
    }

    /** Everybody knows another time. */
    Face reallyMove(long id, MeetingTime time, Language language) {
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
    Face reallyPlace(String place, Language language) {
        return tellAgain(texts.say(language, "meeting.plan.really.PLACE", place), language);
    }

    private Face tellAgain(Rich text, Language language) {
        return Face.of(
                text,
                Button.tap(texts.words(language, "meeting.plan.button.tellAgain"), "yes"),
                button(language, "back"));
    }

    /** Really announce all of them? */
    Face reallyAll(long round, Language language) {
        var lines = new ArrayList<Rich>();
        var ready = ready(round);
        lines.add(texts.say(language, "meeting.plan.really.ALL", ready.size()));
        for (int i = 0; i < Math.min(ready.size(), 2 * ON_A_PAGE); i++)
            lines.add(words.publicLine(i + 1, ready.get(i), language));
        return Face.of(
                Rich.lines(lines),
                Button.tap(texts.words(language, "meeting.plan.deed.ANNOUNCE"), "yes"),
                button(language, "back"));
    }

    /** What sort of meeting? */
    Face whichKind(Language language) {
        var rows = new ArrayList<List<Button>>();
        for (VoterMeetingKind kind : VoterMeetingKind.values())
            if (!isOfAWard(kind) || !units.wards().isEmpty())
                rows.add(
                        List.of(
                                Button.tap(
                                        texts.words(language, "meeting.kind." + kind),
                                        "kind:" + kind.ordinal())));
        rows.add(List.of(button(language, "back")));
        return new Face(texts.say(language, "meeting.plan.whichKind"), rows);
    }

    /** Whether such a meeting is a ward's own, without delegates. */
    static boolean isOfAWard(VoterMeetingKind kind) {
        return kind == VoterMeetingKind.WARD_DIALOGUE;
    }

    /** Whose meeting? */
    Face whose(VoterMeetingKind kind, Language language) {
        var names =
                isOfAWard(kind)
                        ? units.wards().stream().map(Ward::name).toList()
                        : delegates.groups().stream().map(DelegateGroup::name).toList();
        var rows = new ArrayList<List<Button>>();
        for (int i = 0; i < names.size(); i += 2) {
            var row = new ArrayList<Button>();
            for (int j = i; j < Math.min(names.size(), i + 2); j++)
                row.add(Button.tap(names.get(j).in(language), "for:" + j));
            rows.add(row);
        }
        rows.add(List.of(button(language, "back")));
        return new Face(texts.say(language, "meeting.plan.whose"), rows);
    }
}
