package vn.nhipcau.agenda.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.SessionWords;
import vn.nhipcau.calendar.TypedDays;
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
import vn.nhipcau.council.SessionNumberTaken;
import vn.nhipcau.council.SessionOver;
import vn.nhipcau.council.SessionPlan;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.TypedNumber;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    private static final int LARGEST_NUMBER = 999;
    private static final Set<String> AROUND_A_NUMBER =
            Set.of("ky", "hop", "thu", "so", "session", "number");

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
    private final SessionView views;
    private final SessionWords words;
    private final People people;
    private final Cards cards;
    private final Clock clock;

    PlanSession(
            Sessions sessions,
            PlanSessionView planView,
            SessionView views,
            SessionWords words,
            People people,
            Cards cards,
            Clock clock) {
        this.sessions = sessions;
        this.planView = planView;
        this.views = views;
        this.words = words;
        this.people = people;
        this.cards = cards;
        this.clock = clock;
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
                    number(draft, String.valueOf(number), context);
            case WhichNumber(var draft) -> number(draft, words, context);
            case WhichDays(var draft) when !words.isEmpty() -> days(draft, words, context);
            case IsThatRight(var draft) when action instanceof PlanAction.Save ->
                    save(draft, context);
            default -> {
                context.hint("agenda.plan.useButtons");
                yield new Stay<>();
            }
        };
    }

    private NextStep<Step> number(Draft draft, String typed, UpdateContext context) {
        var number =
                TypedNumber.read(typed, AROUND_A_NUMBER)
                        .filter(read -> read >= 1 && read <= LARGEST_NUMBER);
        if (number.isEmpty()) {
            context.reply("agenda.plan.noNumber");
            return new Stay<>();
        }
        var other =
                sessions.aheadWith(number.get())
                        .filter(one -> draft.session() == null || one.id() != draft.session());
        if (other.isPresent()) {
            taken(context, other.get());
            return new Stay<>();
        }
        var counted = draft.with(number.get());
        return new GoTo<>(
                counted.opens() == null ? new WhichDays(counted) : new IsThatRight(counted));
    }

    private void taken(UpdateContext context, CouncilSession other) {
        context.reply(
                "agenda.plan.taken", other.name().in(context.language()), SessionWords.days(other));
    }

    private NextStep<Step> days(Draft draft, String words, UpdateContext context) {
        var days = TypedDays.read(words, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        if (days.wrong() == null)
            return new GoTo<>(new IsThatRight(draft.on(days.first(), days.last())));
        context.reply("agenda.plan.wrong." + days.wrong());
        return new Stay<>();
    }

    // Between the question and the answer another secretary may have been faster.
    private NextStep<Step> save(Draft draft, UpdateContext context) {
        try {
            var saved = draft.session() == null ? anew(draft) : changed(draft, draft.session());
            cards.answer(
                    context.address().id(),
                    SessionCards.subject(saved.id()),
                    views.session(saved, context.language()));
            return new End<>(
                    CardView.of(
                            context.text(
                                    "agenda.plan.saved",
                                    saved.name().in(context.language()),
                                    SessionWords.days(saved))));
        } catch (SessionNumberTaken number) {
            taken(context, number.other());
            return new GoTo<>(new WhichNumber(draft));
        } catch (SessionOver over) {
            return new End<>(CardView.of(context.text("agenda.over")));
        }
    }

    private CouncilSession anew(Draft draft) {
        return sessions.plan(draft.plan(words.name(draft.number()), List.of()));
    }

    private CouncilSession changed(Draft draft, long id) {
        return sessions.change(
                id, draft.plan(words.name(draft.number()), sessions.get(id).agenda()));
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
