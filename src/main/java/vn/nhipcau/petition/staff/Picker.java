package vn.nhipcau.petition.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.TimeLimits;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Handover;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.Written;

import java.util.ArrayList;
import java.util.List;

/** What staff choose from a list: a unit, a ward, a subject area, a reason, yes or no. */
@Component
class Picker implements CardHandler<Picker.About, Picker.Action>, ReplyHandler {
    static final CardKind<About, Action> KIND =
            CardKind.of(SubjectKind.of("pick", About.class), Action.class);
    private static final int IN_A_ROW = 2;
    private static final int LIKELY = 3;
    private static final int FOUND = 8;

    /** What is chosen, and for which petition. */
    sealed interface About {
        /** The id of the petition. */
        long petition();

        /** A unit. */
        sealed interface OfUnits extends About {}

        /** The unit to which it goes. */
        @Written("unit")
        record ToUnit(long petition) implements OfUnits {}

        /** The unit to which it is given away, for a reason that was written. */
        record Return(long petition, long reason) implements OfUnits {}

        /** The unit that shall contribute. */
        record Support(long petition) implements OfUnits {}

        /** The ward. */
        record Ward(long petition) implements About {}

        /** The subject area. */
        record Area(long petition) implements About {}

        /** Why it is not accepted. */
        record Decline(long petition) implements About {}

        /** How many working days more. */
        record Extend(long petition) implements About {}

        /** Whether it is a complaint or denunciation. */
        record Flag(long petition) implements About {}
    }

    /** What the buttons of a list do. */
    sealed interface Action {
        /** This one. */
        record To(String chosen) implements Action {}

        /** None: the secretariat shall decide. */
        record Triage() implements Action {}

        /** All units are listed. */
        record All() implements Action {}

        /** Nothing is chosen. */
        record Drop() implements Action {}
    }

    /** The reasons for which the secretariat does not accept a petition. */
    private static final List<String> REASONS =
            List.of("no-content", "not-public", "in-court", "answered-before");

    private final Petitions petitions;
    private final Handling handling;
    private final Handover handover;
    private final Desks desks;
    private final LikelyUnits likely;
    private final Units units;
    private final TimeLimits limits;
    private final OpenQuestions questions;
    private final Cards cards;
    private final ObjectProvider<Prompts> prompts;

    Picker(
            Petitions petitions,
            Handling handling,
            Handover handover,
            Desks desks,
            LikelyUnits likely,
            Units units,
            TimeLimits limits,
            OpenQuestions questions,
            Cards cards,
            ObjectProvider<Prompts> prompts) {
        this.petitions = petitions;
        this.handling = handling;
        this.handover = handover;
        this.desks = desks;
        this.likely = likely;
        this.units = units;
        this.limits = limits;
        this.questions = questions;
        this.cards = cards;
        this.prompts = prompts;
    }

    /** Puts up a list. */
    void open(Turn turn, Petition petition, About about) {
        String subject = KIND.subject(about);
        var rows = rows(turn, petition, about);
        if (about instanceof About.OfUnits) questions.ask(turn.address().id(), subject);
        cards.open(
                turn.address().id(),
                Lane.ANSWER,
                subject,
                face(turn, petition, about, rows),
                turn.incoming().messageId());
    }

    private static Face face(Turn turn, Petition petition, About about, List<List<Button>> rows) {
        rows.add(List.of(button(turn, "petition.staff.drop", new Action.Drop())));
        return new Face(turn.text("petition.pick." + sort(about), petition.code()), rows);
    }

    private static String sort(About about) {
        return KIND.about().sort(about);
    }

    private static Button button(Turn turn, String label, Action action) {
        return KIND.button(turn.words(label), action);
    }

    private static Button choice(String label, String chosen) {
        return KIND.button(label, new Action.To(chosen));
    }

    private List<List<Button>> rows(Turn turn, Petition petition, About about) {
        return switch (about) {
            case About.Ward _ ->
                    inRows(
                            units.wards().stream()
                                    .map(ward -> choice(ward.name().vi(), ward.id()))
                                    .toList());
            case About.Area _ ->
                    inRows(
                            units.areas().stream()
                                    .map(area -> choice(area.name().vi(), area.code()))
                                    .toList());
            case About.Decline _ ->
                    inRows(
                            REASONS.stream()
                                    .map(why -> choice(turn.words("petition.decline." + why), why))
                                    .toList());
            case About.Extend _ ->
                    inRows(
                            limits.extensions().stream()
                                    .map(
                                            days ->
                                                    choice(
                                                            turn.words(
                                                                    "petition.pick.extend.days",
                                                                    days),
                                                            String.valueOf(days)))
                                    .toList());
            case About.Flag _ ->
                    inRows(List.of(choice(turn.words("petition.staff.flagYes"), "yes")));
            case About.OfUnits units -> unitRows(turn, units, likely.of(petition, LIKELY));
        };
    }

    // The likeliest come first; the others are found by their name.
    private List<List<Button>> unitRows(Turn turn, About.OfUnits about, List<Unit> offered) {
        var rows = new ArrayList<>(toTriage(turn, about));
        offered.forEach(unit -> rows.add(List.of(button(unit))));
        rows.add(List.of(button(turn, "petition.staff.allUnits", new Action.All())));
        return rows;
    }

    private static List<List<Button>> toTriage(Turn turn, About.OfUnits about) {
        return about instanceof About.Return
                ? List.of(List.of(button(turn, "petition.staff.toTriage", new Action.Triage())))
                : List.of();
    }

    private Button button(Unit unit) {
        return choice(likely.label(unit), unit.id());
    }

    private static List<List<Button>> inRows(List<Button> buttons) {
        var rows = new ArrayList<List<Button>>();
        for (int i = 0; i < buttons.size(); i += IN_A_ROW)
            rows.add(buttons.subList(i, Math.min(i + IN_A_ROW, buttons.size())));
        return rows;
    }

    @Override
    public CardKind<About, Action> kind() {
        return KIND;
    }

    /** None: a list says a code, and names of what can be chosen. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(Hearing.of(KIND.about(), this::replied));
    }

    @Override
    public void tapped(Turn turn, Tap<About, Action> tap) {
        var petition = petitions.locked(tap.about().petition());
        var by = desks.holding(turn, petition);
        if (by.isEmpty() || tap.card().closed()) {
            turn.note("petition.staff.notYours");
            return;
        }
        try {
            switch (tap.action()) {
                case Action.Drop() ->
                        close(tap.card(), turn.text("petition.pick.dropped", petition.code()));
                case Action.All() -> {
                    if (tap.about() instanceof About.OfUnits about)
                        all(turn, tap.card(), about, petition);
                }
                case Action.Triage() -> {
                    if (tap.about() instanceof About.Return about)
                        toTriage(turn, tap.card(), about, petition, by.get());
                }
                case Action.To(var chosen) -> chosen(turn, tap, petition, by.get(), chosen);
            }
        } catch (NotNow tooLate) {
            turn.alert("petition.staff.tooLate", petition.code());
        }
    }

    private void all(Turn turn, Card card, About.OfUnits about, Petition petition) {
        var rows = new ArrayList<>(toTriage(turn, about));
        rows.addAll(inRows(likely.all(petition).stream().map(this::button).toList()));
        cards.show(card.id(), face(turn, petition, about, rows));
    }

    private void toTriage(Turn turn, Card card, About.Return about, Petition petition, Acting by) {
        handover.giveAway(petition.id(), by, null, about.reason());
        close(card, done(turn, about, petition, null));
    }

    private void chosen(
            Turn turn, Tap<About, Action> tap, Petition petition, Acting by, String chosen) {
        if (tap.about() instanceof About.ToUnit && !handover.isReached(unit(chosen))) {
            turn.alert("petition.staff.unreachable", units.get(chosen).name().vi());
            return;
        }
        carryOut(turn, tap.about(), petition, by, chosen);
        close(tap.card(), done(turn, tap.about(), petition, chosen));
    }

    /** Part of a unit's name, in reply to the list: those that it may mean are offered. */
    private boolean replied(Turn turn, About subject) {
        if (!(subject instanceof About.OfUnits about)) return false;
        var petition = petitions.locked(about.petition());
        if (desks.holding(turn, petition).isEmpty()) {
            turn.hint("petition.staff.notYours");
            return true;
        }
        var found =
                turn.said() instanceof Said.Words(var name)
                        ? likely.named(petition, name, FOUND)
                        : List.<Unit>of();
        if (found.isEmpty()) {
            turn.reply("petition.pick.noUnit");
            turn.keepAsking();
            return true;
        }
        for (Card card : cards.open(KIND.subject(about)))
            if (card.address() == turn.address().id())
                cards.show(card.id(), face(turn, petition, about, unitRows(turn, about, found)));
        turn.receipt();
        return true;
    }

    private void close(Card card, Rich last) {
        questions.settle(card.address(), card.subject());
        cards.close(card.id(), Face.of(last));
    }

    /** What was done, or what is still to be written. */
    private Rich done(Turn turn, About about, Petition petition, @Nullable String chosen) {
        String what =
                switch (about) {
                    case About.OfUnits _ -> units.get(to(petition, about, chosen)).name().vi();
                    case About.Ward _ -> units.ward(String.valueOf(chosen)).name().vi();
                    case About.Area _ -> units.area(String.valueOf(chosen)).name().vi();
                    case About.Decline _ -> turn.words("petition.decline." + chosen);
                    case About.Extend _, About.Flag _ -> String.valueOf(chosen);
                };
        return turn.text("petition.pick.done." + sort(about), petition.code(), what);
    }

    // What is given away to a unit that nobody hears at goes to the secretariat.
    private String to(Petition petition, About about, @Nullable String chosen) {
        return about instanceof About.Support && chosen != null
                ? chosen
                : handling.holder(petition);
    }

    private void carryOut(Turn turn, About about, Petition petition, Acting by, String chosen) {
        long id = petition.id();
        String ward = petition.ward().orElse(null);
        switch (about) {
            case About.Return(_, var reason) -> handover.giveAway(id, by, unit(chosen), reason);
            case About.ToUnit _ -> {
                if (!handover.forward(id, by, unit(chosen)))
                    turn.alert("petition.staff.unreachable", units.get(chosen).name().vi());
            }
            case About.Ward _ -> handling.isAbout(id, by, units.ward(chosen).id(), petition.area());
            case About.Area _ -> handling.isAbout(id, by, ward, units.area(chosen).code());
            case About.Decline _ -> handling.decline(id, by, chosen);
            case About.Flag _ -> handling.redirect(id, by);
            case About.Extend _ -> prompts.getObject().openExtension(turn, petition, days(chosen));
            case About.Support _ -> prompts.getObject().openSupport(turn, petition, unit(chosen));
        }
    }

    private int days(String chosen) {
        return limits.extensions().stream()
                .filter(days -> chosen.equals(String.valueOf(days)))
                .findFirst()
                .orElseThrow();
    }

    private String unit(String id) {
        return units.find(id).filter(Unit::isOpen).orElseThrow().id();
    }
}
