package vn.nhipcau.duty.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.Cases;
import vn.nhipcau.duty.Duty;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.duty.DutyView;
import vn.nhipcau.duty.OwedWork;
import vn.nhipcau.duty.chat.WorkCommand.Action;
import vn.nhipcau.duty.chat.WorkCommand.Pages;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.Roles.Held;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.RichText;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is owed somewhere, page by page. */
@Component
class WorkView {
    private static final int ON_A_PAGE = 10;

    /** What is watched by those who owe nothing themselves. */
    private static final Set<DutyKind> WATCHED =
            EnumSet.of(
                    DutyKind.REPLY,
                    DutyKind.REVIEW,
                    DutyKind.PROMISE,
                    DutyKind.DOCUMENT,
                    DutyKind.MINUTES,
                    DutyKind.SYNTHESIS);

    /** What delegates ask is watched by the Standing Committee, besides. */
    private static final Set<DutyKind> WATCHED_BY_COMMITTEE =
            EnumSet.of(
                    DutyKind.REPLY,
                    DutyKind.REVIEW,
                    DutyKind.PROMISE,
                    DutyKind.ANSWER,
                    DutyKind.INTERPELLATION,
                    DutyKind.MINUTES,
                    DutyKind.SYNTHESIS);

    private final OwedWork owed;
    private final DutyView views;
    private final Units units;
    private final Cases cases;

    WorkView(OwedWork owed, DutyView views, Units units, Cases cases) {
        this.owed = owed;
        this.views = views;
        this.units = units;
        this.cases = cases;
    }

    /** What a unit owes, the most urgent first. */
    CardView owed(UpdateContext context, String unit, int wanted) {
        String name = units.get(unit).name().in(context.language());
        long all = owed.count(unit);
        if (all == 0) return CardView.of(context.text("duty.work.none", name));
        int page = page(wanted, all);
        var shown = owed.of(unit, page, ON_A_PAGE);
        var words = shown.stream().collect(Collectors.toMap(Duty::id, cases::words));
        var lines = new ArrayList<RichText>();
        lines.add(context.text("duty.work.title", name, all));
        var each = views.lines(shown, page * ON_A_PAGE, context.language());
        for (int i = 0; i < shown.size(); i++) {
            lines.add(each.get(i));
            String said = Objects.requireNonNull(words.get(shown.get(i).id()));
            if (!said.isEmpty()) lines.add(context.text("duty.work.words", said));
        }
        return list(context, lines, shown, new Pages.OfUnit(unit), page, all);
    }

    /** How much a unit owes, in one line; empty if nothing. */
    Optional<RichText> countOwed(UpdateContext context, String unit) {
        long all = owed.count(unit);
        if (all == 0) return Optional.empty();
        long late = owed.countLate(unit);
        String name = units.get(unit).name().in(context.language());
        return Optional.of(context.text("duty.now.owed", name, all, late));
    }

    /** How much is late that somebody watches, in one line; empty if nothing. */
    Optional<RichText> countLate(UpdateContext context, Held held) {
        long late = owed.countOverdue(watchedBy(held), held.unit());
        return late == 0 ? Optional.empty() : Optional.of(context.text("duty.now.late", late));
    }

    private static Set<DutyKind> watchedBy(Held held) {
        return held.role() == Role.STANDING_MEMBER ? WATCHED_BY_COMMITTEE : WATCHED;
    }

    /** What is late where somebody watches. */
    CardView overdue(UpdateContext context, Held held, int wanted) {
        var ward = held.unit();
        var watched = watchedBy(held);
        String where = ward == null ? "" : units.ward(ward).name().in(context.language());
        long all = owed.countOverdue(watched, ward);
        if (all == 0) return CardView.of(context.text("duty.work.noneOverdue", where));
        int page = page(wanted, all);
        var shown = owed.overdue(watched, ward, page, ON_A_PAGE);
        var lines = new ArrayList<RichText>();
        lines.add(context.text("duty.work.overdue", where, all));
        lines.addAll(views.lines(shown, page * ON_A_PAGE, context.language()));
        return list(context, lines, shown, new Pages.Overdue(held.id()), page, all);
    }

    private static int page(int wanted, long all) {
        return Math.clamp(wanted, 0, (int) ((all - 1) / ON_A_PAGE));
    }

    private CardView list(
            UpdateContext context,
            List<RichText> lines,
            List<Duty> shown,
            Pages about,
            int page,
            long all) {
        int last = page(Integer.MAX_VALUE, all);
        var rows =
                new ArrayList<>(
                        DutyView.buttons(
                                shown,
                                duty ->
                                        WorkCommand.KIND.button(
                                                duty.label(), new Action.Show(duty.id()))));
        if (last == 0) return new CardView(RichText.lines(lines), rows);
        lines.add(context.text("duty.work.page", page + 1, last + 1));
        var turning = new ArrayList<Button>();
        if (page > 0) turning.add(turning(context, "before", about, page - 1));
        if (page < last) turning.add(turning(context, "after", about, page + 1));
        rows.add(turning);
        return new CardView(RichText.lines(lines), rows);
    }

    private static Button turning(UpdateContext context, String label, Pages about, int page) {
        return WorkCommand.KIND.button(
                context.words("duty.work." + label), new Action.Page(about, page));
    }
}
