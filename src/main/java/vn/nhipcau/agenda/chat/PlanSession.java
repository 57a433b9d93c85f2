package vn.nhipcau.agenda.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.CouncilSessionKind;
import vn.nhipcau.council.Name;
import vn.nhipcau.council.SessionPlan;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The secretariat plans a session, or plans it differently.
 *
 * <pre>
 * Lan   [Thêm kỳ họp]
 * Bot   Kỳ họp loại nào? [Thường lệ giữa năm] [Thường lệ cuối năm] [Chuyên đề] [Đột xuất]
 * Lan   [Thường lệ cuối năm]
 * Bot   Kỳ họp thứ mấy? [Thứ 8]
 * Lan   8
 * Bot   Từ ngày nào đến ngày nào?
 * Lan   9-11/12/2026
 * Bot   Kỳ họp thứ 8 (thường lệ cuối năm), 09/12/2026–11/12/2026 … [Ghi nhận] [Hủy]
 * </pre>
 */
@Component
class PlanSession implements Flow<PlanSession.Step> {
    static final Codec<PlanAction> ACTIONS = Codec.of(PlanAction.class);

    sealed interface Step extends FlowStep {}

    /** What is settled so far; the id of a session that exists, or null. */
    record Draft(
            @Nullable Long session,
            @Nullable CouncilSessionKind kind,
            int number,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes) {
        Draft of(CouncilSessionKind chosen) {
            return new Draft(session, chosen, number, opens, closes);
        }

        Draft with(int counted) {
            return new Draft(session, kind, counted, opens, closes);
        }

        Draft on(LocalDate first, LocalDate last) {
            return new Draft(session, kind, number, first, last);
        }

        SessionPlan plan(Name name, List<String> agenda) {
            if (kind == null || opens == null || closes == null)
                throw new IllegalStateException("not all is settled yet");
            return new SessionPlan(number, name, kind, opens, closes, agenda);
        }
    }

    record WhichKind(Draft draft) implements Step {}

    record WhichNumber(Draft draft) implements Step {}

    record WhichDays(Draft draft) implements Step {}

    record IsThatRight(Draft draft) implements Step {}

    private final Sessions sessions;
    private final PlanSessionView planView;
    private final PlanAnswers answers;
    private final People people;

    PlanSession(Sessions sessions, PlanSessionView planView, PlanAnswers answers, People people) {
        this.sessions = sessions;
        this.planView = planView;
        this.answers = answers;
        this.people = people;
    }

    @Override
    public String name() {
        return "sitting";
    }

    @Override
    public Class<Step> steps() {
        return Step.class;
    }

    /** A new session; the next number is proposed. */
    Step anew() {
        var last = new ArrayList<>(sessions.upcoming());
        last.addAll(sessions.past().stream().limit(1).toList());
        int number = last.stream().mapToInt(CouncilSession::number).max().orElse(0) + 1;
        return new WhichKind(new Draft(null, null, number, null, null));
    }

    Step otherDays(CouncilSession session) {
        return new WhichDays(draft(session));
    }

    Step otherKind(CouncilSession session) {
        return new WhichKind(draft(session));
    }

    private static Draft draft(CouncilSession session) {
        return new Draft(
                session.id(), session.kind(), session.number(), session.opens(), session.closes());
    }

    @Override
    public CardView ask(Step step, Language language) {
        return planView.ask(step, language);
    }

    @Override
    public NextStep<Step> hear(Step step, UpdateContext context) {
        // A role can be released while the dialog stands open.
        if (!people.isSecretary(context.person()))
            return new End<>(CardView.of(context.text("chat.notAuthorised")));
        var action = context.tapped(ACTIONS).orElse(null);
        String words =
                context.said() instanceof MessageContent.Words(var typed) ? typed.strip() : "";
        if (action instanceof PlanAction.Stop)
            return new End<>(CardView.of(context.text("agenda.plan.stopped")));
        return switch (step) {
            case WhichKind(var draft) when action instanceof PlanAction.OfKind(var kind) ->
                    new GoTo<>(new WhichNumber(draft.of(kind)));
            case WhichNumber(var draft) when action instanceof PlanAction.Numbered(var number) ->
                    answers.number(draft, String.valueOf(number), context);
            case WhichNumber(var draft) -> answers.number(draft, words, context);
            case WhichDays(var draft) when !words.isEmpty() -> answers.days(draft, words, context);
            case IsThatRight(var draft) when action instanceof PlanAction.Save ->
                    answers.save(draft, context);
            default -> {
                context.hint("agenda.plan.useButtons");
                yield new Stay<>();
            }
        };
    }

    @Override
    public boolean asksForWords(Step step) {
        return step instanceof WhichNumber || step instanceof WhichDays;
    }

    @Override
    public boolean holds(Step step) {
        return step instanceof IsThatRight;
    }

    @Override
    public void abandoned(Step step) {
        // Nothing of it lies anywhere else.
    }
}
