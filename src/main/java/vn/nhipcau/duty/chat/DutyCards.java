package vn.nhipcau.duty.chat;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.duty.Cases;
import vn.nhipcau.duty.Duties;
import vn.nhipcau.duty.Duty;
import vn.nhipcau.duty.DutyView;
import vn.nhipcau.duty.MorningMessage;
import vn.nhipcau.duty.Urging;
import vn.nhipcau.duty.Watchers;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;
import java.util.function.Function;

/**
 * A duty by itself, for whoever watches over it: the standing committee, the Fatherland Front, the
 * secretariat, the head of the unit. Whoever owes it sees what it is about instead.
 */
@Component
public class DutyCards implements CardHandler<Id, DutyCards.Action>, ReplyHandler {
    private static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("duty"), Action.class);

    /** What the buttons of a duty do. */
    sealed interface Action {
        /** Whoever owes it is urged. */
        record Urge(long duty) implements Action {}
    }

    private final Duties duties;
    private final Cases cases;
    private final DutyView views;
    private final Urging urging;
    private final Watchers watchers;
    private final Cards cards;
    private final ObjectProvider<WorkCommand> lists;

    DutyCards(
            Duties duties,
            Cases cases,
            DutyView views,
            Urging urging,
            Watchers watchers,
            Cards cards,
            ObjectProvider<WorkCommand> lists) {
        this.duties = duties;
        this.cases = cases;
        this.views = views;
        this.urging = urging;
        this.watchers = watchers;
        this.cards = cards;
        this.lists = lists;
    }

    /** Rows of buttons, one for each duty; whose they are passes the taps to {@link #show}. */
    public static List<List<Button>> buttons(List<Duty> duties, Function<Duty, Button> button) {
        return DutyView.buttons(duties, button);
    }

    /** A line for each duty, numbered from the one after so many others on. */
    public List<RichText> lines(List<Duty> duties, int before, Language language) {
        return views.lines(duties, before, language);
    }

    /** What a case said is erased: lists that show words of it give way. */
    public void forget(String label) {
        lists.getObject().forget(label);
    }

    /** Shows what a duty is about, to somebody whom it concerns. */
    public void show(UpdateContext context, long id) {
        var found = duties.find(id);
        if (found.isEmpty()) {
            context.note("duty.notYours");
            return;
        }
        var duty = locked(found.get());
        if (cases.show(context, duty)) return;
        if (watchers.watches(context, duty))
            cards.answer(
                    context.address().id(),
                    SubjectKind.of(KIND.about(), duty.id()),
                    view(context, duty));
        else context.note("duty.notYours");
    }

    // The duty's lock is that of what it is about.
    private Duty locked(Duty duty) {
        cases.lock(List.of(duty.reference()));
        return duties.find(duty.id()).orElseThrow();
    }

    private CardView view(UpdateContext context, Duty duty) {
        var text = views.alone(duty, context.language());
        return urging.mayUrge(context.person(), duty).isPresent()
                ? CardView.of(
                        text, KIND.button(context.words("duty.urge"), new Action.Urge(duty.id())))
                : CardView.of(text);
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** None: it says a code, a subject area, days and units, never words of the case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var found =
                switch (tap.action()) {
                    case Action.Urge(var duty) -> duties.find(duty).map(this::locked);
                };
        var as = found.flatMap(duty -> urging.mayUrge(context.person(), duty));
        if (found.isEmpty() || as.isEmpty()) {
            context.note("duty.over");
            return;
        }
        boolean done = urging.urge(found.get(), context.person(), as.get());
        context.note(done ? "duty.urge.done" : "duty.urge.already");
        cards.show(tap.card().id(), view(context, found.get()));
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(
                Hearing.of(KIND.about(), this::replied),
                Hearing.of(Duties.URGING, this::replied),
                Hearing.of(MorningMessage.KIND.about(), (context, _) -> hint(context)));
    }

    /** A reply to words about one duty is one to what it is about; to a list, to nothing. */
    private boolean replied(UpdateContext context, Id about) {
        var duty = duties.find(about.id());
        return (duty.isPresent() && cases.replied(context, duty.get())) || hint(context);
    }

    private static boolean hint(UpdateContext context) {
        context.hint("duty.replyToCard");
        return true;
    }
}
