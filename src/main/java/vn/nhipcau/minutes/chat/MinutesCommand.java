package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.PastMeetings;
import vn.nhipcau.minutes.Synthesis;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Only;

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
    static final CardKind<Only, Action> KIND =
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

    private final Meetings meetings;
    private final PastMeetings past;
    private final MinutesCards minutes;
    private final MinutesKeepers keepers;
    private final Synthesis synthesis;
    private final SynthesisView synthesisView;
    private final StandingCommittee committee;
    private final Reports reports;
    private final MinutesListView views;
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
            MinutesListView views,
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
        cards.answer(context.address().id(), SUBJECT, views.list(context, theirs));
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
