package vn.nhipcau.agenda.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.SessionWords;
import vn.nhipcau.agenda.chat.PlanSession.Draft;
import vn.nhipcau.agenda.chat.PlanSession.IsThatRight;
import vn.nhipcau.agenda.chat.PlanSession.Step;
import vn.nhipcau.agenda.chat.PlanSession.WhichDays;
import vn.nhipcau.agenda.chat.PlanSession.WhichNumber;
import vn.nhipcau.calendar.TypedDays;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.SessionNumberTaken;
import vn.nhipcau.council.SessionOver;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.shared.TypedNumber;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Takes what the secretariat answers about the session it plans, and at last saves the plan. */
@Component
class PlanAnswers {
    private static final int LARGEST_NUMBER = 999;
    private static final Set<String> AROUND_A_NUMBER =
            Set.of("ky", "hop", "thu", "so", "session", "number");

    private final Sessions sessions;
    private final SessionView views;
    private final SessionWords words;
    private final Cards cards;
    private final Clock clock;

    PlanAnswers(
            Sessions sessions, SessionView views, SessionWords words, Cards cards, Clock clock) {
        this.sessions = sessions;
        this.views = views;
        this.words = words;
        this.cards = cards;
        this.clock = clock;
    }

    NextStep<Step> number(Draft draft, String typed, UpdateContext context) {
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

    NextStep<Step> days(Draft draft, String words, UpdateContext context) {
        var days = TypedDays.read(words, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        if (days.wrong() == null)
            return new GoTo<>(new IsThatRight(draft.on(days.first(), days.last())));
        context.reply("agenda.plan.wrong." + days.wrong());
        return new Stay<>();
    }

    // Between the question and the answer another secretary may have been faster.
    NextStep<Step> save(Draft draft, UpdateContext context) {
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
}
