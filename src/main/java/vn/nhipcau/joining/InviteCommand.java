package vn.nhipcau.joining;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Menus;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.CompetenceLevel;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.UnitKind;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Invitations;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A secretary invites the group of a unit, or a person to a role: chooses which, for which unit,
 * and passes the link on.
 */
@Component
class InviteCommand implements ChatCommand, CardOwner {
    private static final int IN_A_ROW = 2;
    private static final int ON_A_PAGE = 40;

    /** What messages with a link are known by. */
    private static final String LINK = "invitelink";

    /** Stands in the action of a button where the id of a unit or ward would. */
    private static final String WHOLE_COUNCIL = "_";

    private final Units units;
    private final Delegates delegates;
    private final Contacts contacts;
    private final Roles roles;
    private final Invitations invitations;
    private final People people;
    private final Secretariat secretariat;
    private final Naming naming;
    private final Menus menus;
    private final Cards cards;
    private final Outbox outbox;
    private final PrintedInvitations printed;

    InviteCommand(
            Units units,
            Delegates delegates,
            Contacts contacts,
            Roles roles,
            Invitations invitations,
            People people,
            Secretariat secretariat,
            Naming naming,
            Menus menus,
            Cards cards,
            Outbox outbox,
            PrintedInvitations printed) {
        this.units = units;
        this.delegates = delegates;
        this.contacts = contacts;
        this.roles = roles;
        this.invitations = invitations;
        this.people = people;
        this.secretariat = secretariat;
        this.naming = naming;
        this.menus = menus;
        this.cards = cards;
        this.outbox = outbox;
        this.printed = printed;
    }

    /** Who can be invited; the letter stands for it in the actions of buttons. */
    private enum Guest {
        GROUP('g', null),
        OFFICER('o', Role.OFFICER),
        HEAD('h', Role.HEAD),
        SECRETARY('s', Role.SECRETARY),
        STANDING_MEMBER('t', Role.STANDING_MEMBER),
        FRONT_OFFICER('f', Role.FRONT_OFFICER),
        DELEGATE('d', Role.DELEGATE);

        private final char letter;
        private final @Nullable Role role;

        Guest(char letter, @Nullable Role role) {
            this.letter = letter;
            this.role = role;
        }

        static Optional<Guest> of(String letter) {
            for (Guest guest : values())
                if (letter.equals(String.valueOf(guest.letter))) return Optional.of(guest);
            return Optional.empty();
        }
    }

    /** Something the invitation can be about; without an id it is the whole council. */
    private record Choice(@Nullable String id, String label, boolean taken) {}

    @Override
    public String name() {
        return "moi";
    }

    @Override
    public String english() {
        return "invite";
    }

    @Override
    public Audience audience() {
        return Audience.SECRETARIES;
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public void run(Turn turn, String rest) {
        naming.acts(turn, secretariat.id());
        cards.open(turn.address().id(), Lane.ANSWER, owner(), whom(turn), null);
    }

    private Face whom(Turn turn) {
        return new Face(
                turn.text("joining.whom"),
                List.of(
                        List.of(button(turn, Guest.GROUP)),
                        List.of(button(turn, Guest.OFFICER), button(turn, Guest.HEAD)),
                        List.of(button(turn, Guest.SECRETARY), button(turn, Guest.STANDING_MEMBER)),
                        List.of(button(turn, Guest.FRONT_OFFICER), button(turn, Guest.DELEGATE)),
                        List.of(Button.tap(turn.words("joining.print"), "print"))));
    }

    private static Button button(Turn turn, Guest guest) {
        return Button.tap(turn.words("joining.invite." + guest.name()), "whom:" + guest.letter);
    }

    private Face which(Turn turn, Guest guest, List<Choice> choices, int wantedPage) {
        int last = (choices.size() - 1) / ON_A_PAGE;
        int page = Math.clamp(wantedPage, 0, last);
        var shown =
                choices.subList(page * ON_A_PAGE, Math.min((page + 1) * ON_A_PAGE, choices.size()));
        var rows = new ArrayList<List<Button>>();
        for (int i = 0; i < shown.size(); i += IN_A_ROW)
            rows.add(
                    shown.subList(i, Math.min(i + IN_A_ROW, shown.size())).stream()
                            .map(choice -> button(guest, choice))
                            .toList());
        var paging = new ArrayList<Button>();
        if (page > 0) paging.add(page(turn, "joining.before", guest, page - 1));
        if (page < last) paging.add(page(turn, "joining.after", guest, page + 1));
        paging.add(Button.tap(turn.words("joining.back"), "back"));
        rows.add(paging);
        return new Face(turn.text("joining.which." + guest.name()), rows);
    }

    private static Button button(Guest guest, Choice choice) {
        String id = choice.id() == null ? WHOLE_COUNCIL : choice.id();
        return Button.tap(
                choice.taken() ? "✓ " + choice.label() : choice.label(),
                "for:" + guest.letter + ":" + id);
    }

    private static Button page(Turn turn, String label, Guest guest, int page) {
        return Button.tap(turn.words(label), "page:" + guest.letter + ":" + page);
    }

    // Wards are invited most; they stand first.
    private List<Choice> choices(Turn turn, Guest guest) {
        return switch (guest) {
            case GROUP, OFFICER, HEAD ->
                    units.all().stream()
                            .filter(unit -> guest == Guest.GROUP || isLedByOthers(unit))
                            .sorted(Comparator.comparing(InviteCommand::isOfNoWard))
                            .map(unit -> choice(turn, guest, unit))
                            .toList();
            case FRONT_OFFICER -> fronts(turn);
            case DELEGATE -> delegateGroups(turn);
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

    private Choice choice(Turn turn, Guest guest, Unit unit) {
        boolean taken =
                switch (guest) {
                    case OFFICER -> !roles.holders(Role.OFFICER, unit.id()).isEmpty();
                    case HEAD -> !roles.holders(Role.HEAD, unit.id()).isEmpty();
                    default -> !contacts.reach(unit.id()).isEmpty();
                };
        return new Choice(unit.id(), unit.name().in(turn.language()), taken);
    }

    private List<Choice> fronts(Turn turn) {
        var all = new ArrayList<Choice>();
        if (units.wards().isEmpty()) return all;
        String front =
                units.all().stream()
                        .filter(unit -> unit.kind() == UnitKind.FATHERLAND_FRONT)
                        .findFirst()
                        .map(unit -> unit.name().in(turn.language()))
                        .orElseGet(() -> turn.words("joining.wholeCouncil"));
        all.add(new Choice(null, front, !roles.holders(Role.FRONT_OFFICER, null).isEmpty()));
        for (Ward ward : units.wards())
            all.add(
                    new Choice(
                            ward.id(),
                            turn.words("joining.ward", ward.name().in(turn.language())),
                            !roles.holders(Role.FRONT_OFFICER, ward.id()).isEmpty()));
        return all;
    }

    // A council that has not listed its delegates invites them without their names.
    private List<Choice> delegateGroups(Turn turn) {
        return delegates.groups().stream()
                .map(
                        group ->
                                new Choice(
                                        group.id(),
                                        group.name().in(turn.language()),
                                        delegates.ofGroup(group.id()).stream()
                                                .allMatch(one -> one.person() != null)))
                .toList();
    }

    private Face whichOf(Turn turn, String group) {
        var rows = new ArrayList<List<Button>>();
        for (Delegate delegate : delegates.ofGroup(group)) {
            String label = delegate.person() == null ? delegate.name() : "✓ " + delegate.name();
            rows.add(List.of(Button.tap(label, "who:" + delegate.id())));
        }
        rows.add(List.of(Button.tap(turn.words("joining.back"), "whom:" + Guest.DELEGATE.letter)));
        return new Face(turn.text("joining.whichDelegate"), rows);
    }

    private void inviteDelegate(Turn turn, String id) {
        var found = delegates.find(id);
        if (found.isEmpty()) turn.note("chat.buttonUnknown");
        else if (found.get().person() != null) turn.alert("joining.delegateTaken");
        else invite(turn, Guest.DELEGATE, id);
    }

    @Override
    public String owner() {
        return "invite";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        if (!people.isSecretary(turn.person())) {
            turn.note("chat.notAuthorised");
            return;
        }
        String[] parts = tap.action().split(":", 3);
        var guest = parts.length < 2 ? Optional.<Guest>empty() : Guest.of(parts[1]);
        if (parts[0].equals("back")) {
            cards.show(tap.card().id(), whom(turn));
        } else if (parts[0].equals("print")) {
            printed.print(turn);
        } else if (parts[0].equals("who") && parts.length == 2) {
            inviteDelegate(turn, parts[1]);
        } else if (guest.isEmpty()) {
            turn.note("chat.buttonUnknown");
        } else {
            var choices = choices(turn, guest.get());
            switch (parts[0]) {
                case "whom" -> {
                    if (choices.isEmpty()) invite(turn, guest.get(), null);
                    else cards.show(tap.card().id(), which(turn, guest.get(), choices, 0));
                }
                case "page" ->
                        cards.show(
                                tap.card().id(), which(turn, guest.get(), choices, number(parts)));
                case "for" -> {
                    String id = parts.length < 3 ? "" : parts[2];
                    if (guest.get() == Guest.DELEGATE && delegates.findGroup(id).isPresent())
                        cards.show(tap.card().id(), whichOf(turn, id));
                    else chosen(turn, guest.get(), choices, id);
                }
                default -> turn.note("chat.buttonUnknown");
            }
        }
    }

    private static int number(String[] parts) {
        return parts.length == 3 && parts[2].matches("[0-9]{1,4}") ? Integer.parseInt(parts[2]) : 0;
    }

    private void chosen(Turn turn, Guest guest, List<Choice> choices, String id) {
        String wanted = id.equals(WHOLE_COUNCIL) ? null : id;
        if (choices.stream().anyMatch(choice -> Objects.equals(choice.id(), wanted)))
            invite(turn, guest, wanted);
        else turn.note("chat.buttonUnknown");
    }

    private void invite(Turn turn, Guest guest, @Nullable String about) {
        if (menus.link(turn, "x", guest == Guest.GROUP) == null) {
            turn.alert("joining.noLinkYet");
            return;
        }
        var role = guest.role;
        var made =
                role != null
                        ? invitations.invite(role, about, turn.person())
                        : invitations.inviteGroup(Objects.requireNonNull(about), turn.person());
        String link = menus.link(turn, made.key(), guest == Guest.GROUP);
        var text =
                turn.text(
                        role == null ? "joining.link.group" : "joining.link.person",
                        naming.invited(made.invitation(), turn.language()),
                        naming.moment(made.invitation().expiresAt()),
                        Objects.requireNonNull(link));
        outbox.say(Letter.answer(turn.address().id(), text, LINK + ":" + made.invitation().id()));
    }

    /**
     * Once a link has arrived, it stands with the secretary alone: a copy of ours opens nothing.
     */
    @EventListener
    void on(Outbox.Delivered delivered) {
        if (delivered.subject().startsWith(LINK + ":")) outbox.erase(delivered.subject());
    }
}
