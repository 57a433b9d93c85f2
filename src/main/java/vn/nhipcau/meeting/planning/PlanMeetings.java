package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.meeting.NotPossible;
import vn.nhipcau.meeting.Preparations;
import vn.nhipcau.meeting.RoundKind;
import vn.nhipcau.meeting.VoterMeetingKind;
import vn.nhipcau.meeting.planning.ArrangeMeeting.Asking;
import vn.nhipcau.meeting.planning.ArrangeMeeting.Field;
import vn.nhipcau.meeting.planning.ArrangeMeeting.OneMeeting;
import vn.nhipcau.meeting.workbook.RoundWorkbooks;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;

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
    static final Codec<PlanningAction> ACTIONS = Codec.of(PlanningAction.class);

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

    private final PlanView views;
    private final RoundView roundView;
    private final PreparationView preparationView;
    private final RoundPlanning planning;
    private final ArrangeMeeting arranging;
    private final RoundWorkbooks workbooks;
    private final Preparations preparations;
    private final People people;

    PlanMeetings(
            PlanView views,
            RoundView roundView,
            PreparationView preparationView,
            RoundPlanning planning,
            ArrangeMeeting arranging,
            RoundWorkbooks workbooks,
            Preparations preparations,
            People people) {
        this.views = views;
        this.roundView = roundView;
        this.preparationView = preparationView;
        this.planning = planning;
        this.arranging = arranging;
        this.workbooks = workbooks;
        this.preparations = preparations;
        this.people = people;
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
    public CardView ask(Step step, Language language) {
        return switch (step) {
            case AllSessions _ -> views.sessions(language);
            case OneRound(var round, var page) -> roundView.round(round, page, language);
            case ReallyAll(var round) -> roundView.reallyAll(round, language);
            case Preparing(var round) -> preparationView.of(round, language);
            case SendingBack _ -> views.whichFile(language);
            case AddingKind _ -> views.whichKind(language);
            case AddingWhose(_, var kind) -> views.whose(kind, language);
            case ArrangeMeeting.Step ofMeeting -> arranging.ask(ofMeeting, language);
        };
    }

    @Override
    public NextStep<Step> hear(Step step, UpdateContext context) {
        // A role can be released while the dialog stands open.
        if (!people.isSecretary(context.person()))
            return new End<>(CardView.of(context.text("meeting.plan.notYours")));
        try {
            return switch (context.said()) {
                case MessageContent.Tapped _ -> tapped(step, context);
                case MessageContent.Words(var words) when step instanceof Asking asking ->
                        arranging.typed(asking, words, context);
                case MessageContent.Located(var place)
                        when step instanceof Asking(var id, var field) && field == Field.PLACE ->
                        arranging.pinned(id, place, context);
                case MessageContent.Attached file when step instanceof SendingBack(var round) -> {
                    workbooks.taken(context, file, round);
                    yield new Stay<>();
                }
                default -> {
                    context.hint(
                            switch (step) {
                                case SendingBack _ -> "meeting.workbook.sendFile";
                                case Asking _ -> "meeting.plan.typePlace";
                                default -> "meeting.plan.useButtons";
                            });
                    yield new Stay<>();
                }
            };
        } catch (NoSuchElementException gone) {
            // What the button named is there no more.
            context.note("meeting.plan.useButtons");
            return new GoTo<>(step);
        } catch (NotPossible not) {
            context.answer("meeting.not." + not.why());
            return new GoTo<>(back(step));
        }
    }

    private NextStep<Step> tapped(Step step, UpdateContext context) {
        var action = context.tapped(ACTIONS).orElse(null);
        if (action == null) return useButtons(context);
        if (action instanceof PlanningAction.Close)
            return new End<>(CardView.of(context.text("meeting.plan.closed")));
        if (action instanceof PlanningAction.Back) return new GoTo<>(back(step));
        return switch (step) {
            case AllSessions _ when action instanceof PlanningAction.OpenRound(var id) ->
                    new GoTo<>(new OneRound(id, 0));
            case AllSessions _ when action instanceof PlanningAction.MakeRoundBefore(var id) ->
                    new GoTo<>(new OneRound(planning.make(id, RoundKind.BEFORE, context), 0));
            case AllSessions _ when action instanceof PlanningAction.MakeRoundAfter(var id) ->
                    new GoTo<>(new OneRound(planning.make(id, RoundKind.AFTER, context), 0));
            case OneRound _ when action instanceof PlanningAction.OpenMeeting(var id) ->
                    new GoTo<>(new OneMeeting(id));
            case OneRound(var round, _) when action instanceof PlanningAction.Page(var page) ->
                    new GoTo<>(new OneRound(round, page));
            case OneRound(var round, _) when action instanceof PlanningAction.AnnounceAll ->
                    new GoTo<>(new ReallyAll(round));
            case OneRound(var round, _) when action instanceof PlanningAction.Add ->
                    new GoTo<>(new AddingKind(round));
            case OneRound(var round, _) when action instanceof PlanningAction.Prepare ->
                    new GoTo<>(new Preparing(round));
            case OneRound(var round, _) when action instanceof PlanningAction.Workbook -> {
                workbooks.handOut(context, round);
                yield new GoTo<>(new SendingBack(round));
            }
            case Preparing(var round) when action instanceof PlanningAction.Did(var what) -> {
                preparations.done(round, what.kind(), context.person().id());
                yield new GoTo<>(step);
            }
            case ReallyAll(var round) when action instanceof PlanningAction.Yes -> {
                planning.announceAll(round, context);
                yield new GoTo<>(new OneRound(round, 0));
            }
            case AddingKind(var round) when action instanceof PlanningAction.OfKind(var kind) ->
                    new GoTo<>(new AddingWhose(round, kind));
            case AddingWhose(var round, var kind)
                    when action instanceof PlanningAction.Whose(var id) ->
                    new GoTo<>(new OneMeeting(planning.add(round, kind, id, context)));
            case ArrangeMeeting.Step ofMeeting -> arranging.tapped(ofMeeting, action, context);
            default -> useButtons(context);
        };
    }

    private static NextStep<Step> useButtons(UpdateContext context) {
        context.note("meeting.plan.useButtons");
        return new Stay<>();
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

    // Another time or place is typed, but not set before it is confirmed.
    @Override
    public boolean keeps(Step step) {
        return !(step instanceof ArrangeMeeting.ReallyMove
                || step instanceof ArrangeMeeting.ReallyPlace);
    }

    @Override
    public boolean asksForWords(Step step) {
        return step instanceof Asking(_, var field) && field != Field.PLACE;
    }

    @Override
    public void abandoned(Step step) {
        // Nothing of it lies anywhere else.
    }
}
