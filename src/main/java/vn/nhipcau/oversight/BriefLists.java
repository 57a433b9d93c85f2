package vn.nhipcau.oversight;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.duty.DutyCards;
import vn.nhipcau.duty.DutyFigures;
import vn.nhipcau.duty.DutyFigures.Owed;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.shared.Rich;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What lies behind a number of the brief: the cases by their codes, page by page. */
@Component
class BriefLists implements CardOwner {
    private static final Pattern LIST =
            Pattern.compile("(late|unacknowledged|extensions|objections):(\\d{1,6})");
    private static final Pattern UNIT = Pattern.compile("unit:([a-z0-9-]{1,30}):(\\d{1,3})");
    private static final int UNITS_ON_A_PAGE = 8;

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
    public String owner() {
        return "brief-list";
    }

    /** A list from its beginning, below the brief on which it was tapped. */
    void open(Turn turn, Cards.Tap tap) {
        var scope = Scope.of(tap.card());
        var face = face(turn, scope, tap.action());
        if (face != null)
            cards.open(turn.address().id(), Lane.ANSWER, scope.subject(owner()), face, null);
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        if (tap.action().startsWith("show:")) {
            dutyCards.show(turn, tap.action());
            return;
        }
        var face = face(turn, Scope.of(tap.card()), tap.action());
        if (face != null) cards.show(tap.card().id(), face);
    }

    private @Nullable Face face(Turn turn, Scope scope, String action) {
        if (!readers.mayRead(turn, scope)) {
            turn.note("oversight.notYours");
            return null;
        }
        var unit = UNIT.matcher(action);
        if (unit.matches())
            return ofUnit(turn, scope, unit.group(1), Integer.parseInt(unit.group(2)));
        var list = LIST.matcher(action);
        if (!list.matches()) return null;
        int page = Integer.parseInt(list.group(2));
        var span = scope.span();
        return switch (list.group(1)) {
            case "late" -> units(turn, scope, page);
            case "unacknowledged" ->
                    list(turn, scope, "unacknowledged", duties.unacknowledged(span, page));
            case "extensions" -> list(turn, scope, "extensions", duties.extensions(span, page));
            default -> list(turn, scope, "objections", duties.objections(span, page));
        };
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
            buttons.add(List.of(Button.tap(name, "unit:" + some.unit() + ":0")));
        }
        if (late.isEmpty()) lines.add(turn.text("oversight.list.none"));
        buttons.add(turning(turn, "late", page, to < late.size()));
        return new Face(Rich.lines(lines), buttons);
    }

    private Face ofUnit(Turn turn, Scope scope, String unit, int page) {
        var late = duties.late(scope.span(), unit, page);
        var title = turn.text("oversight.list.unit", faces.unit(unit, turn.language()), late.all());
        var face = list(turn, title, "unit:" + unit, late);
        var buttons = new ArrayList<>(face.buttons());
        buttons.add(List.of(Button.tap(turn.words("oversight.button.units"), "late:0")));
        return new Face(face.text(), buttons);
    }

    private Face list(Turn turn, Scope scope, String list, DutyFigures.Page page) {
        String where = faces.where(scope, turn.language());
        return list(turn, turn.text("oversight.list." + list, where, page.all()), list, page);
    }

    private Face list(Turn turn, Rich title, String list, DutyFigures.Page page) {
        var lines = new ArrayList<Rich>();
        lines.add(title);
        lines.addAll(dutyCards.lines(page.duties(), page.before(), turn.language()));
        if (page.duties().isEmpty()) lines.add(turn.text("oversight.list.none"));
        var buttons = new ArrayList<>(DutyCards.buttons(page.duties()));
        buttons.add(turning(turn, list, page.number(), page.hasNext()));
        return new Face(Rich.lines(lines), buttons);
    }

    private static List<Button> turning(Turn turn, String list, int page, boolean more) {
        var row = new ArrayList<Button>();
        if (page > 0)
            row.add(Button.tap(turn.words("oversight.button.before"), list + ":" + (page - 1)));
        if (more)
            row.add(Button.tap(turn.words("oversight.button.after"), list + ":" + (page + 1)));
        return row;
    }
}
