package vn.nhipcau.oversight;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.duty.DutyCards;
import vn.nhipcau.duty.DutyFigures;
import vn.nhipcau.duty.DutyFigures.Owed;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Rich;
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

    private final DutyFigures duties;
    private final DutyCards dutyCards;
    private final BriefFaces faces;
    private final Readers readers;
    private final Cards cards;

    BriefLists(
            DutyFigures duties,
            DutyCards dutyCards,
            BriefFaces faces,
            Readers readers,
            Cards cards) {
        this.duties = duties;
        this.dutyCards = dutyCards;
        this.faces = faces;
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
    void open(Turn turn, Scope scope, Page page) {
        face(turn, scope, page)
                .ifPresent(
                        face ->
                                cards.open(
                                        turn.address().id(),
                                        Lane.ANSWER,
                                        KIND.subject(scope),
                                        face,
                                        null));
    }

    @Override
    public void tapped(Turn turn, Tap<Scope, Action> tap) {
        switch (tap.action()) {
            case Show(var duty) -> dutyCards.show(turn, duty);
            case Page page ->
                    face(turn, tap.about(), page)
                            .ifPresent(face -> cards.show(tap.card().id(), face));
        }
    }

    private Optional<Face> face(Turn turn, Scope scope, Page wanted) {
        if (!readers.mayRead(turn, scope)) {
            turn.note("oversight.notYours");
            return Optional.empty();
        }
        var span = scope.span();
        return Optional.of(
                switch (wanted) {
                    case Late(var page) -> units(turn, scope, page);
                    case LateUnit(var unit, var page) -> ofUnit(turn, scope, unit, page);
                    case Unacknowledged(var page) ->
                            list(
                                    turn,
                                    scope,
                                    "unacknowledged",
                                    Unacknowledged::new,
                                    duties.unacknowledged(span, page));
                    case Extensions(var page) ->
                            list(
                                    turn,
                                    scope,
                                    "extensions",
                                    Extensions::new,
                                    duties.extensions(span, page));
                    case Objections(var page) ->
                            list(
                                    turn,
                                    scope,
                                    "objections",
                                    Objections::new,
                                    duties.objections(span, page));
                });
    }

    private Face units(Turn turn, Scope scope, int page) {
        var late = duties.owed(scope.span()).stream().filter(owed -> owed.late() > 0).toList();
        int from = Math.min(page * UNITS_ON_A_PAGE, late.size());
        int to = Math.min(from + UNITS_ON_A_PAGE, late.size());
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("oversight.list.late", faces.where(scope, turn.language())));
        var buttons = new ArrayList<List<Button>>();
        for (Owed some : late.subList(from, to)) {
            String name = faces.unit(some.unit(), turn.language());
            lines.add(turn.text("oversight.brief.lateUnit", name, some.late(), faces.days(some)));
            buttons.add(List.of(KIND.button(name, new LateUnit(some.unit(), 0))));
        }
        if (late.isEmpty()) lines.add(turn.text("oversight.list.none"));
        buttons.add(turning(turn, Late::new, page, to < late.size()));
        return new Face(Rich.lines(lines), buttons);
    }

    private Face ofUnit(Turn turn, Scope scope, String unit, int page) {
        var late = duties.late(scope.span(), unit, page);
        var title = turn.text("oversight.list.unit", faces.unit(unit, turn.language()), late.all());
        var face = list(turn, title, number -> new LateUnit(unit, number), late);
        var buttons = new ArrayList<>(face.buttons());
        buttons.add(List.of(KIND.button(turn.words("oversight.button.units"), new Late(0))));
        return new Face(face.text(), buttons);
    }

    private Face list(
            Turn turn, Scope scope, String list, IntFunction<Page> other, DutyFigures.Page page) {
        String where = faces.where(scope, turn.language());
        return list(turn, turn.text("oversight.list." + list, where, page.all()), other, page);
    }

    private Face list(Turn turn, Rich title, IntFunction<Page> other, DutyFigures.Page page) {
        var lines = new ArrayList<Rich>();
        lines.add(title);
        lines.addAll(dutyCards.lines(page.duties(), page.before(), turn.language()));
        if (page.duties().isEmpty()) lines.add(turn.text("oversight.list.none"));
        var buttons =
                new ArrayList<>(
                        DutyCards.buttons(
                                page.duties(),
                                duty -> KIND.button(duty.label(), new Show(duty.id()))));
        buttons.add(turning(turn, other, page.number(), page.hasNext()));
        return new Face(Rich.lines(lines), buttons);
    }

    private static List<Button> turning(
            Turn turn, IntFunction<Page> other, int page, boolean more) {
        var row = new ArrayList<Button>();
        if (page > 0)
            row.add(KIND.button(turn.words("oversight.button.before"), other.apply(page - 1)));
        if (more) row.add(KIND.button(turn.words("oversight.button.after"), other.apply(page + 1)));
        return row;
    }
}
