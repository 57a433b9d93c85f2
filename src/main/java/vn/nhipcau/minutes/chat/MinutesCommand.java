package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.PastMeetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.minutes.Synthesis;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Only;

import java.util.ArrayList;
import java.util.List;

/**
 * The meetings whose minutes somebody may write, or whose synthesis they may send; for the
 * secretariat also each round with its summary.
 *
 * <pre>
 * Lan   /bienban
 * Bot   Biên bản tiếp xúc cử tri   1. Tổ đại biểu số 2 · 05/12/2026 · đã diễn ra [1] [Đợt TXCT trước …]
 * </pre>
 */
@Component
class MinutesCommand implements ChatCommand, CardHandler<Only, MinutesCommand.Action> {
    private static final CardKind<Only, Action> KIND =
            CardKind.of(SubjectKind.ofOne("minuteslist"), Action.class);

    private static final String SUBJECT = KIND.subject(new Only());

    /** What the buttons of the list do. */
    sealed interface Action {
        /** The minutes of this meeting are opened. */
        record Open(long meeting) implements Action {}

        /** What all meetings of this round came to is shown. */
        record Round(long round) implements Action {}

        /** It goes to the Standing Committee. */
        record Send(long round) implements Action {}
    }

    private static final int LOOKED_AT = 100;
    private static final int LISTED = 10;
    private static final int ROUNDS = 4;
    private static final int IN_A_ROW = 5;

    private final Meetings meetings;
    private final PastMeetings past;
    private final MinutesCards minutes;
    private final MinutesKeepers keepers;
    private final Synthesis synthesis;
    private final SynthesisView synthesisView;
    private final StandingCommittee committee;
    private final Reports reports;
    private final MinutesView views;
    private final MeetingWords words;
    private final People people;
    private final Cards cards;

    MinutesCommand(
            Meetings meetings,
            PastMeetings past,
            MinutesCards minutes,
            MinutesKeepers keepers,
            Synthesis synthesis,
            SynthesisView synthesisView,
            StandingCommittee committee,
            Reports reports,
            MinutesView views,
            MeetingWords words,
            People people,
            Cards cards) {
        this.meetings = meetings;
        this.past = past;
        this.minutes = minutes;
        this.keepers = keepers;
        this.synthesis = synthesis;
        this.synthesisView = synthesisView;
        this.committee = committee;
        this.reports = reports;
        this.views = views;
        this.words = words;
        this.people = people;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "bienban";
    }

    @Override
    public String english() {
        return "minutes";
    }

    @Override
    public Audience audience() {
        return Audience.STAFF;
    }

    @Override
    public int place() {
        return 56;
    }

    @Override
    public void run(UpdateContext context, String rest) {
        var theirs =
                past.latest(LOOKED_AT).stream()
                        .filter(meeting -> keepers.mayWrite(context, meeting))
                        .toList();
        if (theirs.isEmpty()) {
            context.answer(
                    people.isSecretary(context.person()) ? "minutes.none" : "minutes.notYours");
            return;
        }
        cards.answer(context.address().id(), SUBJECT, list(context, theirs));
    }

    private CardView list(UpdateContext context, List<VoterMeeting> theirs) {
        // What is still to be done first.
        var listed = new ArrayList<VoterMeeting>();
        for (MeetingStatus status :
                List.of(MeetingStatus.HELD, MeetingStatus.MINUTED, MeetingStatus.REPORTED))
            theirs.stream().filter(one -> one.status() == status).forEach(listed::add);
        var first = listed.subList(0, Math.min(LISTED, listed.size()));
        var lines = new ArrayList<RichText>();
        lines.add(context.text("minutes.list"));
        for (int i = 0; i < first.size(); i++) lines.add(line(context, i + 1, first.get(i)));
        var rows =
                ButtonRows.numbered(
                        first,
                        1,
                        IN_A_ROW,
                        (number, meeting) -> KIND.button(number, new Action.Open(meeting.id())));
        if (people.isSecretary(context.person())) rows.addAll(rounds(context, theirs));
        return new CardView(RichText.lines(lines), rows);
    }

    private RichText line(UpdateContext context, int number, VoterMeeting meeting) {
        return context.text(
                "minutes.list.line",
                number,
                words.who(meeting, context.language()),
                views.day(meeting),
                context.words("meeting.status." + meeting.status()));
    }

    private List<List<Button>> rounds(UpdateContext context, List<VoterMeeting> theirs) {
        return theirs.stream()
                .flatMap(meeting -> meeting.round().stream())
                .distinct()
                .limit(ROUNDS)
                .map(
                        round ->
                                List.of(
                                        KIND.button(
                                                words.round(
                                                        meetings.round(round), context.language()),
                                                new Action.Round(round))))
                .toList();
    }

    @Override
    public CardKind<Only, Action> kind() {
        return KIND;
    }

    /** None: what voters said at a meeting is not theirs alone, and stays on record. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Only, Action> tap) {
        switch (tap.action()) {
            case Action.Open(var meeting) -> minutes.open(context, meeting);
            case Action.Round(var round) -> ofRound(context, round);
            case Action.Send(var round) -> send(context, tap.card().id(), round);
        }
    }

    private boolean admitSecretary(UpdateContext context) {
        if (!context.inGroup() && people.isSecretary(context.person())) return true;
        context.note("minutes.notYours");
        return false;
    }

    private void ofRound(UpdateContext context, long round) {
        if (!admitSecretary(context)) return;
        var whole = synthesis.of(meetings.round(round));
        var text = RichText.lines(synthesisView.lines(whole, context.language()));
        var send =
                KIND.button(context.words("minutes.synthesis.button.send"), new Action.Send(round));
        cards.answer(context.address().id(), SUBJECT, CardView.of(text, send));
    }

    private void send(UpdateContext context, long card, long round) {
        if (!admitSecretary(context)) return;
        if (committee.members().isEmpty()) {
            context.alert("minutes.synthesis.nobody");
            return;
        }
        var whole = synthesis.of(meetings.round(round));
        reports.send(whole);
        var text = RichText.lines(synthesisView.lines(whole, context.language()));
        cards.close(
                card, CardView.of(RichText.lines(text, context.text("minutes.synthesis.sent"))));
    }
}
