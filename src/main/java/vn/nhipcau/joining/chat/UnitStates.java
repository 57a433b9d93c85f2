package vn.nhipcau.joining.chat;

import static vn.nhipcau.joining.chat.ContactsCommand.KIND;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.joining.UnreachedUnits;
import vn.nhipcau.joining.chat.ContactsCommand.Action;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.ListPage;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Contacts.Bound;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.RichText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How each unit stands: whether its group, its head, its officers have joined; page by page. */
@Component
class UnitStates {
    private static final int ON_A_PAGE = 12;

    private final UnreachedUnits unreached;
    private final Contacts contacts;
    private final Roles roles;
    private final Units units;

    UnitStates(UnreachedUnits unreached, Contacts contacts, Roles roles, Units units) {
        this.unreached = unreached;
        this.contacts = contacts;
        this.roles = roles;
        this.units = units;
    }

    /** A page of units, whoever cannot be reached first. */
    CardView page(UpdateContext context, int wanted) {
        var missing = unreached.all().stream().map(Unit::id).collect(Collectors.toSet());
        var all =
                units.all().stream()
                        .filter(UnreachedUnits::answers)
                        .sorted(Comparator.comparing((Unit unit) -> !missing.contains(unit.id())))
                        .toList();
        var page = ListPage.of(all, ON_A_PAGE, wanted);
        var lines = new ArrayList<RichText>();
        lines.add(
                context.text(
                        "joining.units",
                        page.number() + 1,
                        page.last() + 1,
                        all.size() - missing.size(),
                        all.size()));
        var groups = contacts.all().stream().map(Bound::unit).collect(Collectors.toSet());
        for (Unit unit : page.shown())
            lines.add(line(context, unit, missing.contains(unit.id()), groups));
        var turning =
                page.turning(
                        before -> button(context, "joining.before", before),
                        after -> button(context, "joining.after", after));
        return new CardView(
                RichText.lines(lines),
                List.of(
                        turning,
                        List.of(
                                KIND.button(
                                        context.words("joining.units.list"), new Action.Page(0)))));
    }

    private static Button button(UpdateContext context, String label, int page) {
        return KIND.button(context.words(label), new Action.Units(page));
    }

    private RichText line(UpdateContext context, Unit unit, boolean missing, Set<String> groups) {
        return context.text(
                missing ? "joining.units.missing" : "joining.units.reached",
                unit.name().in(context.language()),
                sign(groups.contains(unit.id())),
                sign(!roles.holders(Role.HEAD, unit.id()).isEmpty()),
                roles.holders(Role.OFFICER, unit.id()).size());
    }

    private static String sign(boolean joined) {
        return joined ? "✓" : "–";
    }
}
