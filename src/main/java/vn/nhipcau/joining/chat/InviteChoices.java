package vn.nhipcau.joining.chat;

import static vn.nhipcau.joining.chat.InviteCommand.KIND;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.CompetenceLevel;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.UnitKind;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.joining.Invitee;
import vn.nhipcau.joining.chat.InviteCommand.Action;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.ListPage;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Who can be invited, and for what, as lists to choose from; who has joined bears a mark. */
@Component
class InviteChoices {
    private static final int IN_A_ROW = 2;
    private static final int ON_A_PAGE = 40;

    private final Units units;
    private final Delegates delegates;
    private final Contacts contacts;
    private final Roles roles;

    InviteChoices(Units units, Delegates delegates, Contacts contacts, Roles roles) {
        this.units = units;
        this.delegates = delegates;
        this.contacts = contacts;
        this.roles = roles;
    }

    /** Something the invitation can be about; without an id it is the whole council. */
    private record Choice(@Nullable String id, String label, boolean taken) {}

    /** Whether there is nothing to choose: these are invited for the whole council. */
    boolean isNone(UpdateContext context, Invitee guest) {
        return choices(context, guest).isEmpty();
    }

    /** Whether this stands in the list for these; null is the whole council. */
    boolean isOffered(UpdateContext context, Invitee guest, @Nullable String id) {
        return choices(context, guest).stream().anyMatch(choice -> Objects.equals(choice.id(), id));
    }

    /** Who can be invited at all. */
    CardView whom(UpdateContext context) {
        return new CardView(
                context.text("joining.whom"),
                List.of(
                        List.of(button(context, Invitee.GROUP)),
                        List.of(button(context, Invitee.OFFICER), button(context, Invitee.HEAD)),
                        List.of(
                                button(context, Invitee.SECRETARY),
                                button(context, Invitee.STANDING_MEMBER)),
                        List.of(
                                button(context, Invitee.FRONT_OFFICER),
                                button(context, Invitee.DELEGATE)),
                        List.of(KIND.button(context.words("joining.print"), new Action.Print()))));
    }

    private static Button button(UpdateContext context, Invitee guest) {
        return KIND.button(context.words("joining.invite." + guest.name()), new Action.Whom(guest));
    }

    /** Whom one of these may be invited for, page by page; the first is 0. */
    CardView which(UpdateContext context, Invitee guest, int wantedPage) {
        var page = ListPage.of(choices(context, guest), ON_A_PAGE, wantedPage);
        var rows = ButtonRows.of(page.shown(), IN_A_ROW, choice -> button(guest, choice));
        var paging =
                page.turning(
                        before -> page(context, "joining.before", guest, before),
                        after -> page(context, "joining.after", guest, after));
        paging.add(KIND.button(context.words("joining.back"), new Action.Back()));
        rows.add(paging);
        return new CardView(context.text("joining.which." + guest.name()), rows);
    }

    private static Button button(Invitee guest, Choice choice) {
        String id = choice.id() == null ? InviteCommand.WHOLE_COUNCIL : choice.id();
        return KIND.button(
                choice.taken() ? "✓ " + choice.label() : choice.label(), new Action.For(guest, id));
    }

    private static Button page(UpdateContext context, String label, Invitee guest, int page) {
        return KIND.button(context.words(label), new Action.Page(guest, page));
    }

    // Wards are invited most; they stand first.
    private List<Choice> choices(UpdateContext context, Invitee guest) {
        return switch (guest) {
            case GROUP -> ofUnits(context, contacts.reached(), units.all());
            case OFFICER -> ofUnits(context, roles.unitsWith(Role.OFFICER), ledByOthers());
            case HEAD -> ofUnits(context, roles.unitsWith(Role.HEAD), ledByOthers());
            case FRONT_OFFICER -> fronts(context);
            case DELEGATE -> delegateGroups(context);
            default -> List.of();
        };
    }

    private static boolean isOfNoWard(Unit unit) {
        return unit.level() != CompetenceLevel.WARD;
    }

    /** Whoever works for these is invited to the role of that name. */
    private static boolean isLedByOthers(Unit unit) {
        return switch (unit.kind()) {
            case PEOPLES_COMMITTEE, AGENCY, DEPARTMENT -> true;
            case SECRETARIAT, STANDING_COMMITTEE, FATHERLAND_FRONT -> false;
        };
    }

    private List<Unit> ledByOthers() {
        return units.all().stream().filter(InviteChoices::isLedByOthers).toList();
    }

    private static List<Choice> ofUnits(UpdateContext context, Set<String> taken, List<Unit> all) {
        return all.stream()
                .sorted(Comparator.comparing(InviteChoices::isOfNoWard))
                .map(
                        unit ->
                                new Choice(
                                        unit.id(),
                                        unit.name().in(context.language()),
                                        taken.contains(unit.id())))
                .toList();
    }

    private List<Choice> fronts(UpdateContext context) {
        var all = new ArrayList<Choice>();
        if (units.wards().isEmpty()) return all;
        String front =
                units.all().stream()
                        .filter(unit -> unit.kind() == UnitKind.FATHERLAND_FRONT)
                        .findFirst()
                        .map(unit -> unit.name().in(context.language()))
                        .orElseGet(() -> context.words("joining.wholeCouncil"));
        all.add(new Choice(null, front, !roles.holders(Role.FRONT_OFFICER, null).isEmpty()));
        var taken = roles.unitsWith(Role.FRONT_OFFICER);
        for (Ward ward : units.wards())
            all.add(
                    new Choice(
                            ward.id(),
                            context.words("joining.ward", ward.name().in(context.language())),
                            taken.contains(ward.id())));
        return all;
    }

    // A council that has not listed its delegates invites them without their names.
    private List<Choice> delegateGroups(UpdateContext context) {
        return delegates.groups().stream()
                .map(
                        group ->
                                new Choice(
                                        group.id(),
                                        group.name().in(context.language()),
                                        delegates.ofGroup(group.id()).stream()
                                                .allMatch(one -> one.person() != null)))
                .toList();
    }

    /** The delegates of a group. */
    CardView whichOf(UpdateContext context, String group) {
        var rows = new ArrayList<List<Button>>();
        for (Delegate delegate : delegates.ofGroup(group)) {
            String label = delegate.person() == null ? delegate.name() : "✓ " + delegate.name();
            rows.add(List.of(KIND.button(label, new Action.Who(delegate.id()))));
        }
        rows.add(
                List.of(
                        KIND.button(
                                context.words("joining.back"), new Action.Whom(Invitee.DELEGATE))));
        return new CardView(context.text("joining.whichDelegate"), rows);
    }
}
