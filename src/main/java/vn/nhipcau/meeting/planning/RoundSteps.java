package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.chat.SessionAction;
import vn.nhipcau.agenda.chat.SessionSteps;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.NotPossible;
import vn.nhipcau.meeting.RoundKind;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/**
 * From a session of the council to the rounds of voter meetings before and after it.
 *
 * <pre>
 * Lan   /kyhop, [Kỳ họp thứ 8]
 * Bot   Kỳ họp thứ 8 … [Lập đợt TXCT trước kỳ họp] [Lập đợt TXCT sau kỳ họp]
 * </pre>
 */
@Component
class RoundSteps implements SessionSteps {
    private final Meetings meetings;
    private final PlanMeetings plan;
    private final Flows flows;
    private final Texts texts;

    RoundSteps(Meetings meetings, PlanMeetings plan, Flows flows, Texts texts) {
        this.meetings = meetings;
        this.plan = plan;
        this.flows = flows;
        this.texts = texts;
    }

    @Override
    public List<Offer> of(CouncilSession session, Language language) {
        var buttons = new ArrayList<Offer>();
        for (RoundKind kind : RoundKind.values()) {
            boolean there = meetings.round(session.id(), kind).isPresent();
            if (!there && !couldBeMade(session, kind)) continue;
            String key = there ? "meeting.session.open." : "meeting.session.make.";
            buttons.add(new Offer(texts.words(language, key + kind), step(kind)));
        }
        return buttons;
    }

    private static boolean couldBeMade(CouncilSession session, RoundKind kind) {
        return switch (session.status()) {
            case PLANNED -> true;
            case HELD -> kind == RoundKind.AFTER;
            case CANCELLED -> false;
        };
    }

    private static SessionAction.Step step(RoundKind kind) {
        return switch (kind) {
            case BEFORE -> new SessionAction.RoundBefore();
            case AFTER -> new SessionAction.RoundAfter();
        };
    }

    // Two secretaries at once: the second one's round is refused by the database, and the tap that
    // is then heard again finds the round of the first.
    @Override
    public boolean tapped(UpdateContext context, CouncilSession session, SessionAction.Step step) {
        for (RoundKind kind : RoundKind.values()) {
            if (!step.equals(step(kind))) continue;
            try {
                var round =
                        meetings.round(session.id(), kind)
                                .orElseGet(
                                        () ->
                                                meetings.planRound(
                                                        session, kind, context.person().id()));
                flows.begin(context, plan, new PlanMeetings.OneRound(round.id(), 0));
            } catch (NotPossible not) {
                context.answer("meeting.not." + not.why());
            }
            return true;
        }
        return false;
    }
}
