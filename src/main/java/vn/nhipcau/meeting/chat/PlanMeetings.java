package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.Next;
import vn.nhipcau.chat.Next.End;
import vn.nhipcau.chat.Next.GoTo;
import vn.nhipcau.chat.Next.Stay;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.NotPossible;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.PreparationKind;
import vn.nhipcau.meeting.Preparations;
import vn.nhipcau.meeting.RoundKind;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingKind;
import vn.nhipcau.meeting.chat.ArrangeMeeting.Asking;
import vn.nhipcau.meeting.chat.ArrangeMeeting.Field;
import vn.nhipcau.meeting.chat.ArrangeMeeting.OneMeeting;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.Language;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * The secretariat plans a round of voter meetings, and announces it.
 *
 * <pre>
 * Lan   /txct
 * Bot   Tiếp xúc cử tri   Kỳ họp thứ 8, 09/12–11/12/2026 [Lập đợt TXCT trước kỳ họp] [… sau kỳ họp]
 * Lan   [Lập đợt TXCT trước kỳ họp thứ 8]
 * Bot   Đợt TXCT trước Kỳ họp thứ 8   1. Tổ đại biểu số 1 · 18:00–20:00 … · chưa có địa điểm [1] [2] …
 * Lan   [2]
 * Bot   (the meeting, see {@link ArrangeMeeting})
 * </pre>
 */
@Component
class PlanMeetings implements Flow<PlanMeetings.Step> {
    sealed interface Step extends FlowStep
            permits AllSessions,
                    OneRound,
                    ReallyAll,
                    Preparing,
                    SendingBack,
                    AddingKind,
                    AddingWhose,
                    ArrangeMeeting.Step {}

    /** The sessions, with the rounds that they have or could have. */
    record AllSessions() implements Step {}

    /** A round with its meetings. */
    record OneRound(long round, int page) implements Step {}

    /** Really announce all that are ready? */
    record ReallyAll(long round) implements Step {}

    /** What is to be prepared for the round? */
    record Preparing(long round) implements Step {}

    /** The round's workbook is out: where is it, filled in? */
    record SendingBack(long round) implements Step {}

    /** What sort of meeting shall be added? */
    record AddingKind(long round) implements Step {}

    /** Whose meeting shall be added? */
    record AddingWhose(long round, VoterMeetingKind kind) implements Step {}

    private final PlanFaces faces;
    private final Meetings meetings;
    private final RoundFaces roundFaces;
    private final ArrangeMeeting arranging;
    private final RoundWorkbooks workbooks;
    private final Notices notices;
    private final Reach reach;
    private final Preparations preparations;
    private final Sessions sessions;
    private final Delegates delegates;
    private final Units units;
    private final People people;
    private final Cards cards;

    PlanMeetings(
            PlanFaces faces,
            Meetings meetings,
            RoundFaces roundFaces,
            ArrangeMeeting arranging,
            RoundWorkbooks workbooks,
            Notices notices,
            Reach reach,
            Preparations preparations,
            Sessions sessions,
            Delegates delegates,
            Units units,
            People people,
            Cards cards) {
        this.faces = faces;
        this.meetings = meetings;
        this.roundFaces = roundFaces;
        this.arranging = arranging;
        this.workbooks = workbooks;
        this.notices = notices;
        this.reach = reach;
        this.preparations = preparations;
        this.sessions = sessions;
        this.delegates = delegates;
        this.units = units;
        this.people = people;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public Class<Step> steps() {
        return Step.class;
    }

    @Override
    public Face ask(Step step, Language language) {
        return switch (step) {
            case AllSessions _ -> faces.sessions(language);
            case OneRound(var round, var page) -> roundFaces.round(round, page, language);
            case ReallyAll(var round) -> roundFaces.reallyAll(round, language);
            case Preparing(var round) -> roundFaces.preparations(round, language);
            case SendingBack _ -> workbooks.asking(language);
            case AddingKind _ -> faces.whichKind(language);
            case AddingWhose(_, var kind) -> faces.whose(kind, language);
            case ArrangeMeeting.Step ofMeeting -> arranging.ask(ofMeeting, language);
        };
    }

    @Override
    public Next<Step> hear(Step step, Turn turn) {
        // A role can be released while the dialog stands open.
        if (!people.isSecretary(turn.person()))
            return new End<>(Face.of(turn.text("meeting.plan.notYours")));
        try {
            return switch (turn.said()) {
                case Said.Tapped(_, var data, _) -> tapped(step, action(data), turn);
                case Said.Words(var words) when step instanceof Asking asking ->
                        arranging.typed(asking, words, turn);
                case Said.Located(var place)
                        when step instanceof Asking(var id, var field) && field == Field.PLACE ->
                        arranging.pinned(id, place, turn);
                case Said.Attached file when step instanceof SendingBack(var round) -> {
                    workbooks.taken(turn, file, round);
                    yield new Stay<>();
                }
                default -> {
                    turn.hint(
                            step instanceof SendingBack
                                    ? "meeting.workbook.sendFile"
                                    : "meeting.plan.useButtons");
                    yield new Stay<>();
                }
            };
        } catch (NoSuchElementException gone) {
            // What the button named is there no more.
            turn.note("meeting.plan.useButtons");
            return new GoTo<>(step);
        } catch (NotPossible not) {
            turn.answer("meeting.not." + not.why());
            return new GoTo<>(back(step));
        }
    }

    private String action(String data) {
        return cards.read(data).map(Cards.Tap::action).orElse("");
    }

    private Next<Step> tapped(Step step, String action, Turn turn) {
        if (action.equals("close")) return new End<>(Face.of(turn.text("meeting.plan.closed")));
        if (action.equals("back")) return new GoTo<>(back(step));
        int colon = action.indexOf(':');
        String verb = colon < 0 ? action : action.substring(0, colon);
        String what = action.substring(colon + 1);
        return switch (step) {
            case AllSessions _ when verb.equals("round") ->
                    new GoTo<>(new OneRound(Long.parseLong(what), 0));
            case AllSessions _ when verb.equals("before") || verb.equals("after") ->
                    makeRound(Long.parseLong(what), verb, turn);
            case OneRound _ when verb.equals("meeting") ->
                    new GoTo<>(new OneMeeting(Long.parseLong(what)));
            case OneRound(var round, _) when verb.equals("page") ->
                    new GoTo<>(new OneRound(round, Integer.parseInt(what)));
            case OneRound(var round, _) when verb.equals("announce") ->
                    new GoTo<>(new ReallyAll(round));
            case OneRound(var round, _) when verb.equals("add") ->
                    new GoTo<>(new AddingKind(round));
            case OneRound(var round, _) when verb.equals("prepare") ->
                    new GoTo<>(new Preparing(round));
            case OneRound(var round, _) when verb.equals("workbook") -> {
                workbooks.handOut(turn, round);
                yield new GoTo<>(new SendingBack(round));
            }
            case Preparing(var round) when verb.equals("did") -> {
                var kind = Named.find(PreparationKind.values(), what);
                preparations.done(round, kind, turn.person().id());
                yield new GoTo<>(step);
            }
            case ReallyAll(var round) when verb.equals("yes") -> announceAll(round, turn);
            case AddingKind(var round) when verb.equals("kind") ->
                    new GoTo<>(new AddingWhose(round, Named.find(VoterMeetingKind.values(), what)));
            case AddingWhose(var round, var kind) when verb.equals("for") ->
                    add(round, kind, what, turn);
            case ArrangeMeeting.Step ofMeeting -> arranging.tapped(ofMeeting, verb, what, turn);
            default -> {
                turn.note("meeting.plan.useButtons");
                yield new Stay<>();
            }
        };
    }

    private Step back(Step step) {
        return switch (step) {
            case AllSessions _, OneRound _ -> new AllSessions();
            case ReallyAll(var round) -> new OneRound(round, 0);
            case Preparing(var round) -> new OneRound(round, 0);
            case SendingBack(var round) -> new OneRound(round, 0);
            case AddingKind(var round) -> new OneRound(round, 0);
            case AddingWhose(var round, _) -> new AddingKind(round);
            case ArrangeMeeting.Step ofMeeting -> arranging.back(ofMeeting);
        };
    }

    private Next<Step> makeRound(long session, String verb, Turn turn) {
        var kind = verb.equals("before") ? RoundKind.BEFORE : RoundKind.AFTER;
        var round = meetings.planRound(sessions.get(session), kind, turn.person().id());
        return new GoTo<>(new OneRound(round.id(), 0));
    }

    // Whatever has become impossible since is left as it is, and shown so. All meetings are locked
    // before the first one brings the round's lock along.
    private Next<Step> announceAll(long round, Turn turn) {
        roundFaces.ready(round).stream().map(VoterMeeting::id).sorted().forEach(meetings::lock);
        var ready = roundFaces.ready(round);
        for (VoterMeeting meeting : ready) {
            meetings.announce(meeting.id());
            notices.doneBy(meeting.id(), turn.person().id());
        }
        reach.tell(turn, ready);
        turn.note("meeting.plan.announced", ready.size());
        return new GoTo<>(new OneRound(round, 0));
    }

    private Next<Step> add(long round, VoterMeetingKind kind, String which, Turn turn) {
        long by = turn.person().id();
        VoterMeeting made;
        if (PlanFaces.isOfAWard(kind)) {
            var ward = Named.find(units.wards(), Ward::id, which);
            made = meetings.plan(round, kind, null, List.of(ward.id()), by);
        } else {
            var group = Named.find(delegates.groups(), DelegateGroup::id, which);
            made = meetings.plan(round, kind, group.id(), group.wards(), by);
        }
        return new GoTo<>(new OneMeeting(made.id()));
    }

    // Another time or place is typed, but not set before it is confirmed.
    @Override
    public boolean keeps(Step step) {
        return !(step instanceof ArrangeMeeting.ReallyMove
                || step instanceof ArrangeMeeting.ReallyPlace);
    }

    @Override
    public void abandoned(Step step) {
        // Nothing of it lies anywhere else.
    }
}
