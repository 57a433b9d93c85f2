package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Name;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Ward;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Planning;
import vn.nhipcau.meeting.Preparation;
import vn.nhipcau.meeting.PreparationKind;
import vn.nhipcau.meeting.Preparations;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingRound;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A round as the secretariat sees it: its meetings, who is left out, what is to be prepared. */
@Component
class RoundView {
    private static final int ON_A_PAGE = 10;
    private static final int IN_A_ROW = 5;
    private static final int CLASHES_SHOWN = 3;

    private final Meetings meetings;
    private final Planning planning;
    private final Preparations preparations;
    private final MeetingWords words;
    private final Sessions sessions;
    private final Texts texts;
    private final Clock clock;

    RoundView(
            Meetings meetings,
            Planning planning,
            Preparations preparations,
            MeetingWords words,
            Sessions sessions,
            Texts texts,
            Clock clock) {
        this.meetings = meetings;
        this.planning = planning;
        this.preparations = preparations;
        this.words = words;
        this.sessions = sessions;
        this.texts = texts;
        this.clock = clock;
    }

    /** A round, page by page: each meeting with what gets in its way, and who is left out. */
    CardView round(long id, int page, Language language) {
        var all = numbered(meetings.round(id));
        int from = first(page, all);
        int to = Math.min(all.size(), from + ON_A_PAGE);
        var rows =
                ButtonRows.numbered(
                        all.subList(from, to),
                        from + 1,
                        IN_A_ROW,
                        (number, meeting) ->
                                PlanningAction.button(
                                        number, new PlanningAction.OpenMeeting(meeting.id())));
        rows.add(pages(from, to, all.size(), language));
        int ready = ready(id).size();
        if (ready > 0)
            rows.add(
                    List.of(
                            PlanningAction.button(
                                    texts.words(language, "meeting.plan.announceAll", ready),
                                    new PlanningAction.AnnounceAll())));
        rows.add(
                List.of(
                        button(language, new PlanningAction.Add()),
                        button(language, new PlanningAction.Prepare()),
                        button(language, new PlanningAction.Workbook())));
        rows.add(
                List.of(
                        button(language, new PlanningAction.Back()),
                        button(language, new PlanningAction.Close())));
        return new CardView(MeetingView.shortened(text(id, page, language)), rows);
    }

    // In the order in which they were made, so that a meeting that moves keeps its number.
    private List<VoterMeeting> numbered(VoterMeetingRound round) {
        return meetings.of(round).stream()
                .sorted(Comparator.comparingLong(VoterMeeting::id))
                .toList();
    }

    private static int first(int page, List<VoterMeeting> all) {
        return Math.clamp((long) page * ON_A_PAGE, 0, Math.max(0, all.size() - 1));
    }

    /** What a page of a round says, without its buttons. */
    RichText text(long id, int page, Language language) {
        var round = meetings.round(id);
        var all = numbered(round);
        var ahead = meetings.ahead();
        int from = first(page, all);
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "meeting.plan.round", words.round(round, language)));
        for (int i = from; i < Math.min(all.size(), from + ON_A_PAGE); i++) {
            lines.add(words.line(i + 1, all.get(i), language));
            lines.addAll(warnings(all.get(i), ahead, language));
        }
        lines.addAll(leftOut(all, language));
        lines.addAll(preparing(id, language));
        return RichText.lines(lines);
    }

    private List<Button> pages(int from, int to, int size, Language language) {
        var row = new ArrayList<Button>();
        int page = from / ON_A_PAGE;
        if (from > 0)
            row.add(
                    PlanningAction.button(
                            texts.words(language, "meeting.plan.earlier"),
                            new PlanningAction.Page(page - 1)));
        if (to < size)
            row.add(
                    PlanningAction.button(
                            texts.words(language, "meeting.plan.later"),
                            new PlanningAction.Page(page + 1)));
        return row;
    }

    /** What gets in a meeting's way. */
    List<RichText> warnings(VoterMeeting meeting, List<VoterMeeting> ahead, Language language) {
        var lines = new ArrayList<RichText>();
        misfit(meeting, language).ifPresent(lines::add);
        if (!meeting.status().isAhead() || meeting.status() == MeetingStatus.POSTPONED)
            return lines;
        planning.clashes(meeting, ahead).stream()
                .limit(CLASHES_SHOWN)
                .map(
                        clash ->
                                texts.say(
                                        language,
                                        "meeting.clash." + clash.kind(),
                                        words.who(clash.with(), language),
                                        words.when(clash.with(), language)))
                .forEach(lines::add);
        if (!planning.isOnAWorkingDay(meeting)) lines.add(texts.say(language, "meeting.dayOff"));
        return lines;
    }

    private List<RichText> leftOut(List<VoterMeeting> all, Language language) {
        var lines = new ArrayList<RichText>();
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

    // The session was moved or cancelled since.
    private Optional<RichText> misfit(VoterMeeting meeting, Language language) {
        var round = meeting.round().map(meetings::round);
        if (round.isEmpty()) return Optional.empty();
        var session = sessions.get(round.get().session());
        if (planning.fits(meeting, round.get(), session)) return Optional.empty();
        String name = session.name().in(language);
        if (session.status() == CouncilSession.Status.CANCELLED)
            return Optional.of(texts.say(language, "meeting.misfit.CANCELLED", name));
        var day =
                switch (round.get().kind()) {
                    case BEFORE -> session.opens();
                    case AFTER -> session.closes();
                };
        return Optional.of(
                texts.say(
                        language,
                        "meeting.misfit." + round.get().kind(),
                        name,
                        MeetingWords.day(day)));
    }

    // One line for each kind; those of single meetings are counted.
    private List<RichText> preparing(long round, Language language) {
        var needed =
                preparations.of(round).stream()
                        .filter(one -> one.state() != Preparation.State.DROPPED)
                        .toList();
        var lines = new ArrayList<RichText>();
        if (!needed.isEmpty()) lines.add(texts.say(language, "meeting.prepare"));
        for (PreparationKind kind : PreparationKind.values()) {
            var some = needed.stream().filter(one -> one.kind() == kind).toList();
            if (!some.isEmpty()) lines.add(line(kind, some, language));
        }
        return lines;
    }

    private RichText line(PreparationKind kind, List<Preparation> some, Language language) {
        String what = texts.words(language, "meeting.prepare." + kind);
        var open = some.stream().filter(Preparation::isOpen).toList();
        if (open.isEmpty()) return texts.say(language, "meeting.prepare.done", what);
        var due = open.getFirst().due();
        boolean late = due.isBefore(today());
        String day = MeetingWords.day(due);
        if (!kind.isOfEachMeeting())
            return texts.say(
                    language, late ? "meeting.prepare.late" : "meeting.prepare.due", what, day);
        return texts.say(
                language,
                late ? "meeting.prepare.lateEach" : "meeting.prepare.dueEach",
                what,
                day,
                some.size() - open.size(),
                some.size());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** What is to be prepared, with a button for what somebody has to say is done. */
    CardView preparations(long id, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(
                texts.say(
                        language, "meeting.plan.round", words.round(meetings.round(id), language)));
        var list = preparing(id, language);
        lines.addAll(list.isEmpty() ? List.of(texts.say(language, "meeting.prepare.none")) : list);
        var rows = new ArrayList<List<Button>>();
        for (PreparationKind kind : PreparationKind.values()) {
            boolean open =
                    preparations.of(id).stream()
                            .anyMatch(one -> one.kind() == kind && one.isOpen());
            if (!open) continue;
            lines.add(texts.say(language, "meeting.prepare.how." + kind));
            if (kind.isSaidByHand())
                rows.add(
                        List.of(
                                PlanningAction.button(
                                        texts.words(
                                                language,
                                                "meeting.prepare.did",
                                                texts.words(language, "meeting.prepare." + kind)),
                                        new PlanningAction.Did(PlanningAction.ByHand.of(kind)))));
        }
        lines.add(texts.say(language, "meeting.prepare.basis"));
        rows.add(
                List.of(
                        button(language, new PlanningAction.Back()),
                        button(language, new PlanningAction.Close())));
        return new CardView(RichText.lines(lines), rows);
    }

    /** Really announce all of them? */
    CardView reallyAll(long round, Language language) {
        var lines = new ArrayList<RichText>();
        var ready = ready(round);
        lines.add(texts.say(language, "meeting.plan.really.ALL", ready.size()));
        for (int i = 0; i < Math.min(ready.size(), 2 * ON_A_PAGE); i++)
            lines.add(words.publicLine(i + 1, ready.get(i), language));
        return CardView.of(
                RichText.lines(lines),
                PlanningAction.button(
                        texts.words(language, "meeting.plan.deed.ANNOUNCE"),
                        new PlanningAction.Yes()),
                button(language, new PlanningAction.Back()));
    }

    private Button button(Language language, PlanningAction action) {
        return PlanningAction.button(texts, language, action);
    }
}
