package vn.nhipcau.oversight.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.duty.CountedDuties;
import vn.nhipcau.duty.DutyFigures;
import vn.nhipcau.duty.DutyFigures.Owed;
import vn.nhipcau.duty.chat.DutyCards;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.ListPage;
import vn.nhipcau.oversight.OversightReaders;
import vn.nhipcau.oversight.Scope;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Written;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What lies behind a number of the brief: the cases by their codes, page by page. */
@Component
class BriefLists implements CardHandler<Scope, BriefLists.Action> {
    private static final CardKind<Scope, Action> KIND =
            CardKind.of(Scope.kind("brief-list"), Action.class);
    private static final int UNITS_ON_A_PAGE = 8;

    /** What the buttons of a list do. */
    sealed interface Action {}

    /** This duty is shown. */
    record Show(long duty) implements Action {}

    /** A page of a list is shown, the first being 0. */
    sealed interface Page extends Action {}

    /** The units that are late. */
    record Late(int page) implements Page {}

    /** What a unit is late with. */
    @Written("unit")
    record LateUnit(String unit, int page) implements Page {}

    /** What was not confirmed. */
    record Unacknowledged(int page) implements Page {}

    /** For what more time was asked. */
    record Extensions(int page) implements Page {}

    /** What shall be looked at again. */
    record Objections(int page) implements Page {}

    private final DutyFigures figures;
    private final CountedDuties duties;
    private final DutyCards dutyCards;
    private final BriefView views;
    private final OversightReaders readers;
    private final Cards cards;

    BriefLists(
            DutyFigures figures,
            CountedDuties duties,
            DutyCards dutyCards,
            BriefView views,
            OversightReaders readers,
            Cards cards) {
        this.figures = figures;
        this.duties = duties;
        this.dutyCards = dutyCards;
        this.views = views;
        this.readers = readers;
        this.cards = cards;
    }

    @Override
    public CardKind<Scope, Action> kind() {
        return KIND;
    }

    /** None: a line says a code, a subject area, a day and a unit, never words of the case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    /** A list from its beginning, below the brief on which it was tapped. */
    void open(UpdateContext context, Scope scope, Page page) {
        view(context, scope, page)
                .ifPresent(view -> cards.answer(context.address().id(), KIND.subject(scope), view));
    }

    @Override
    public void tapped(UpdateContext context, Tap<Scope, Action> tap) {
        switch (tap.action()) {
            case Show(var duty) -> dutyCards.show(context, duty);
            case Page page ->
                    view(context, tap.about(), page)
                            .ifPresent(view -> cards.show(tap.card().id(), view));
        }
    }

    private Optional<CardView> view(UpdateContext context, Scope scope, Page wanted) {
        if (!readers.mayRead(context, scope)) {
            context.note("oversight.notYours");
            return Optional.empty();
        }
        var span = scope.span();
        return Optional.of(
                switch (wanted) {
                    case Late(var page) -> units(context, scope, page);
                    case LateUnit(var unit, var page) -> ofUnit(context, scope, unit, page);
                    case Unacknowledged(var page) ->
                            list(
                                    context,
                                    scope,
                                    "unacknowledged",
                                    Unacknowledged::new,
                                    duties.unacknowledged(span, page));
                    case Extensions(var page) ->
                            list(
                                    context,
                                    scope,
                                    "extensions",
                                    Extensions::new,
                                    duties.extensions(span, page));
                    case Objections(var page) ->
                            list(
                                    context,
                                    scope,
                                    "objections",
                                    Objections::new,
                                    duties.objections(span, page));
                });
    }

    private CardView units(UpdateContext context, Scope scope, int page) {
        var late = figures.owed(scope.span()).stream().filter(owed -> owed.late() > 0).toList();
        var shown = ListPage.of(late, UNITS_ON_A_PAGE, page);
        var lines = new ArrayList<RichText>();
        lines.add(context.text("oversight.list.late", views.where(scope, context.language())));
        var buttons = new ArrayList<List<Button>>();
        for (Owed some : shown.shown()) {
            String name = views.unit(some.unit(), context.language());
            lines.add(
                    context.text("oversight.brief.lateUnit", name, some.late(), views.days(some)));
            buttons.add(List.of(KIND.button(name, new LateUnit(some.unit(), 0))));
        }
        if (late.isEmpty()) lines.add(context.text("oversight.list.none"));
        buttons.add(turning(context, Late::new, shown.number(), shown.number() < shown.last()));
        return new CardView(RichText.lines(lines), buttons);
    }

    private CardView ofUnit(UpdateContext context, Scope scope, String unit, int page) {
        var late = duties.late(scope.span(), unit, page);
        var title =
                context.text(
                        "oversight.list.unit", views.unit(unit, context.language()), late.all());
        var view = list(context, title, number -> new LateUnit(unit, number), late);
        var buttons = new ArrayList<>(view.buttons());
        buttons.add(List.of(KIND.button(context.words("oversight.button.units"), new Late(0))));
        return new CardView(view.text(), buttons);
    }

    private CardView list(
            UpdateContext context,
            Scope scope,
            String list,
            IntFunction<Page> other,
            CountedDuties.Page page) {
        String where = views.where(scope, context.language());
        return list(
                context, context.text("oversight.list." + list, where, page.all()), other, page);
    }

    private CardView list(
            UpdateContext context,
            RichText title,
            IntFunction<Page> other,
            CountedDuties.Page page) {
        var lines = new ArrayList<RichText>();
        lines.add(title);
        lines.addAll(dutyCards.lines(page.duties(), page.before(), context.language()));
        if (page.duties().isEmpty()) lines.add(context.text("oversight.list.none"));
        var buttons =
                new ArrayList<>(
                        DutyCards.buttons(
                                page.duties(),
                                duty -> KIND.button(duty.label(), new Show(duty.id()))));
        buttons.add(turning(context, other, page.number(), page.hasNext()));
        return new CardView(RichText.lines(lines), buttons);
    }

    private static List<Button> turning(
            UpdateContext context, IntFunction<Page> other, int page, boolean more) {
        var row = new ArrayList<Button>();
        if (page > 0)
            row.add(KIND.button(context.words("oversight.button.before"), other.apply(page - 1)));
        if (more)
            row.add(KIND.button(context.words("oversight.button.after"), other.apply(page + 1)));
        return row;
    }
}
