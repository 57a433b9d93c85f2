package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Held;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.shared.Rich;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be done here, the most urgent first, with a button that brings each case's card. */
@Component
class WorkCommand implements ChatCommand, CardOwner {
    private static final int LISTED = 15;
    private static final int IN_A_ROW = 2;

    private final Petitions petitions;
    private final UnitCards unitCards;
    private final Desks desks;
    private final Contacts contacts;
    private final People people;
    private final Roles roles;
    private final Units units;
    private final PetitionWords words;
    private final WorkingDays workingDays;
    private final Cards cards;

    WorkCommand(
            Petitions petitions,
            UnitCards unitCards,
            Desks desks,
            Contacts contacts,
            People people,
            Roles roles,
            Units units,
            PetitionWords words,
            WorkingDays workingDays,
            Cards cards) {
        this.petitions = petitions;
        this.unitCards = unitCards;
        this.desks = desks;
        this.contacts = contacts;
        this.people = people;
        this.roles = roles;
        this.units = units;
        this.words = words;
        this.workingDays = workingDays;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "viec";
    }

    @Override
    public String english() {
        return "work";
    }

    @Override
    public Where where() {
        return Where.ANYWHERE;
    }

    @Override
    public Audience audience() {
        return Audience.STAFF;
    }

    @Override
    public int place() {
        return 35;
    }

    @Override
    public void run(Turn turn, String rest) {
        var mine = unitsHere(turn);
        if (mine.isEmpty()) turn.answer("petition.work.notStaff");
        for (String unit : mine)
            cards.open(
                    turn.address().id(), Lane.ANSWER, owner() + ":" + unit, face(turn, unit), null);
    }

    // A group works for the unit it is bound to; a person for those they have a role for.
    private Set<String> unitsHere(Turn turn) {
        var mine = new LinkedHashSet<String>();
        contacts.unitAt(turn.address().id()).ifPresent(mine::add);
        if (turn.inGroup()) return mine;
        if (people.isSecretary(turn.person())) mine.add(units.secretariat().id());
        for (Held held : roles.of(turn.person())) {
            String unit = held.unit();
            if (unit != null && (held.role() == Role.OFFICER || held.role() == Role.HEAD))
                mine.add(unit);
        }
        return mine;
    }

    private Face face(Turn turn, String unit) {
        boolean secretariat = unit.equals(units.secretariat().id());
        var open = new ArrayList<Petition>();
        if (secretariat) open.addAll(petitions.inTriage().stream().limit(LISTED).toList());
        open.addAll(petitions.openOf(unit, LISTED));
        String name = words.unit(unit, turn.language());
        if (open.isEmpty()) return Face.of(turn.text("petition.work.none", name));
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("petition.work.title", name, open.size()));
        for (Petition petition : open) lines.add(line(turn, petition));
        return new Face(Rich.lines(lines), buttons(open));
    }

    private Rich line(Turn turn, Petition petition) {
        int left = workingDays.between(words.today(), petition.due());
        return turn.text(
                left < 0 ? "petition.work.overdue" : "petition.work.line",
                petition.code(),
                words.area(petition, turn.language()),
                words.status(petition, turn.language()),
                words.day(petition.due()),
                Math.abs(left));
    }

    private static List<List<Button>> buttons(List<Petition> open) {
        var rows = new ArrayList<List<Button>>();
        for (int i = 0; i < open.size(); i += IN_A_ROW)
            rows.add(
                    open.subList(i, Math.min(i + IN_A_ROW, open.size())).stream()
                            .map(petition -> Button.tap(petition.code(), "show:" + petition.id()))
                            .toList());
        return rows;
    }

    @Override
    public String owner() {
        return "work";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        var id = number(tap.action());
        var petition = id.map(petitions::locked);
        if (petition.isEmpty() || desks.holding(turn, petition.get()).isEmpty()) {
            turn.note("petition.staff.notYours");
            return;
        }
        unitCards.showAgain(petition.get(), turn.address().id());
    }

    private static Optional<Long> number(String action) {
        return action.matches("show:\\d{1,18}")
                ? Optional.of(Long.parseLong(action.substring(5)))
                : Optional.empty();
    }
}
