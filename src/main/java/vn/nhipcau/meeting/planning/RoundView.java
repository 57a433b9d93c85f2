package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingRound;
import vn.nhipcau.meeting.chat.MeetingView;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.ListPage;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A round as the secretariat sees it, page by page. */
@Component
class RoundView {
    private static final int ON_A_PAGE = 10;
    private static final int IN_A_ROW = 5;

    private final Meetings meetings;
    private final RoundWarnings warnings;
    private final PreparationView preparations;
    private final MeetingWords words;
    private final Texts texts;
    private final Clock clock;

    RoundView(
            Meetings meetings,
            RoundWarnings warnings,
            PreparationView preparations,
            MeetingWords words,
            Texts texts,
            Clock clock) {
        this.meetings = meetings;
        this.warnings = warnings;
        this.preparations = preparations;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** A round, page by page: each meeting with what gets in its way, and who is left out. */
    CardView round(long id, int page, Language language) {
        var all = numbered(meetings.round(id));
        var shown = ListPage.of(all, ON_A_PAGE, page);
        var rows =
                ButtonRows.numbered(
                        shown.shown(),
                        shown.from() + 1,
                        IN_A_ROW,
                        (number, meeting) ->
                                PlanningAction.button(
                                        number, new PlanningAction.OpenMeeting(meeting.id())));
        rows.add(
                shown.turning(
                        before -> page(language, "meeting.plan.earlier", before),
                        after -> page(language, "meeting.plan.later", after)));
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

    /** What a page of a round says, without its buttons. */
    RichText text(long id, int page, Language language) {
        var round = meetings.round(id);
        var all = numbered(round);
        var ahead = meetings.ahead();
        var shown = ListPage.of(all, ON_A_PAGE, page);
        int number = shown.from();
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "meeting.plan.round", words.round(round, language)));
        for (VoterMeeting meeting : shown.shown()) {
            number++;
            lines.add(words.line(number, meeting, language));
            lines.addAll(warnings.of(meeting, ahead, language));
        }
        lines.addAll(warnings.leftOut(all, language));
        lines.addAll(preparations.lines(id, language));
        return RichText.lines(lines);
    }

    private Button page(Language language, String label, int number) {
        return PlanningAction.button(texts.words(language, label), new PlanningAction.Page(number));
    }

    /** The meetings of a round that could be announced now. */
    List<VoterMeeting> ready(long round) {
        return meetings.of(meetings.round(round)).stream()
                .filter(meeting -> meeting.status() == MeetingStatus.PLANNED)
                .filter(VoterMeeting::isReady)
                .filter(meeting -> meeting.time().starts().isAfter(clock.instant()))
                .toList();
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
