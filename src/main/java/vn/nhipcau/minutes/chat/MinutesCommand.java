package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.PastMeetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.minutes.Synthesis;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Rich;
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
    private final Keepers keepers;
    private final Synthesis synthesis;
    private final SynthesisFaces synthesisFaces;
    private final StandingCommittee committee;
    private final Reports reports;
    private final MinutesFaces faces;
    private final MeetingWords words;
    private final People people;
    private final Cards cards;

    MinutesCommand(
            Meetings meetings,
            PastMeetings past,
            MinutesCards minutes,
            Keepers keepers,
            Synthesis synthesis,
            SynthesisFaces synthesisFaces,
            StandingCommittee committee,
            Reports reports,
            MinutesFaces faces,
            MeetingWords words,
            People people,
            Cards cards) {
        this.meetings = meetings;
        this.past = past;
        this.minutes = minutes;
        this.keepers = keepers;
        this.synthesis = synthesis;
        this.synthesisFaces = synthesisFaces;
        this.committee = committee;
        this.reports = reports;
        this.faces = faces;
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
    public void run(Turn turn, String rest) {
        var theirs =
                past.latest(LOOKED_AT).stream()
                        .filter(meeting -> keepers.mayWrite(turn, meeting))
                        .toList();
        if (theirs.isEmpty()) {
            turn.answer(people.isSecretary(turn.person()) ? "minutes.none" : "minutes.notYours");
            return;
        }
        cards.open(turn.address().id(), Lane.ANSWER, SUBJECT, list(turn, theirs), null);
    }

    private Face list(Turn turn, List<VoterMeeting> theirs) {
        // What is still to be done first.
        var listed = new ArrayList<VoterMeeting>();
        for (MeetingStatus status :
                List.of(MeetingStatus.HELD, MeetingStatus.MINUTED, MeetingStatus.REPORTED))
            theirs.stream().filter(one -> one.status() == status).forEach(listed::add);
        var first = listed.subList(0, Math.min(LISTED, listed.size()));
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("minutes.list"));
        var numbers = new ArrayList<Button>();
        for (int i = 0; i < first.size(); i++) {
            lines.add(line(turn, i + 1, first.get(i)));
            numbers.add(KIND.button(String.valueOf(i + 1), new Action.Open(first.get(i).id())));
        }
        var rows = new ArrayList<List<Button>>();
        for (int i = 0; i < numbers.size(); i += IN_A_ROW)
            rows.add(numbers.subList(i, Math.min(i + IN_A_ROW, numbers.size())));
        if (people.isSecretary(turn.person())) rows.addAll(rounds(turn, theirs));
        return new Face(Rich.lines(lines), rows);
    }

    private Rich line(Turn turn, int number, VoterMeeting meeting) {
        return turn.text(
                "minutes.list.line",
                number,
                words.who(meeting, turn.language()),
                faces.day(meeting),
                turn.words("meeting.status." + meeting.status()));
    }

    private List<List<Button>> rounds(Turn turn, List<VoterMeeting> theirs) {
        return theirs.stream()
                .flatMap(meeting -> meeting.round().stream())
                .distinct()
                .limit(ROUNDS)
                .map(
                        round ->
                                List.of(
                                        KIND.button(
                                                words.round(meetings.round(round), turn.language()),
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
    public void tapped(Turn turn, Tap<Only, Action> tap) {
        switch (tap.action()) {
            case Action.Open(var meeting) -> minutes.open(turn, meeting);
            case Action.Round(var round) -> ofRound(turn, round);
            case Action.Send(var round) -> send(turn, tap.card().id(), round);
        }
    }

    private boolean isSecretary(Turn turn) {
        if (!turn.inGroup() && people.isSecretary(turn.person())) return true;
        turn.note("minutes.notYours");
        return false;
    }

    private void ofRound(Turn turn, long round) {
        if (!isSecretary(turn)) return;
        var whole = synthesis.of(meetings.round(round));
        var text = Rich.lines(synthesisFaces.lines(whole, turn.language()));
        var send = KIND.button(turn.words("minutes.synthesis.button.send"), new Action.Send(round));
        cards.open(turn.address().id(), Lane.ANSWER, SUBJECT, Face.of(text, send), null);
    }

    private void send(Turn turn, long card, long round) {
        if (!isSecretary(turn)) return;
        if (committee.members().isEmpty()) {
            turn.alert("minutes.synthesis.nobody");
            return;
        }
        var whole = synthesis.of(meetings.round(round));
        reports.send(whole);
        var text = Rich.lines(synthesisFaces.lines(whole, turn.language()));
        cards.close(card, Face.of(Rich.lines(text, turn.text("minutes.synthesis.sent"))));
    }
}
