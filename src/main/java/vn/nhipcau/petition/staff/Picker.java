package vn.nhipcau.petition.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.chat.ReplyEar;
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
import vn.nhipcau.shared.Rich;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What staff choose from a list: a unit, a ward, a subject area, a reason, yes or no. */
@Component
class Picker implements CardOwner, ReplyEar {
    private static final int IN_A_ROW = 2;
    private static final int LIKELY = 3;
    private static final int FOUND = 8;
    private static final Set<String> UNITS = Set.of("unit", "return", "support");

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

    /** Puts up a list; {@code purpose} is a key below {@code petition.pick}. */
    void open(Turn turn, Petition petition, String purpose, String extra) {
        String subject = owner() + ":" + purpose + "-" + petition.id();
        var rows = rows(turn, petition, purpose);
        rows.add(List.of(Button.tap(turn.words("petition.staff.drop"), "drop")));
        if (!extra.isEmpty()) subject += "-" + extra;
        if (UNITS.contains(purpose)) questions.ask(turn.address().id(), subject);
        cards.open(
                turn.address().id(),
                Lane.ANSWER,
                subject,
                new Face(turn.text("petition.pick." + purpose, petition.code()), rows),
                turn.incoming().messageId());
    }

    private List<List<Button>> rows(Turn turn, Petition petition, String purpose) {
        return switch (purpose) {
            case "ward" ->
                    inRows(
                            units.wards().stream()
                                    .map(ward -> Button.tap(ward.name().vi(), "to:" + ward.id()))
                                    .toList());
            case "area" ->
                    inRows(
                            units.areas().stream()
                                    .map(area -> Button.tap(area.name().vi(), "to:" + area.code()))
                                    .toList());
            case "decline" ->
                    inRows(
                            REASONS.stream()
                                    .map(
                                            why ->
                                                    Button.tap(
                                                            turn.words("petition.decline." + why),
                                                            "to:" + why))
                                    .toList());
            case "extend" ->
                    inRows(
                            limits.extensions().stream()
                                    .map(
                                            days ->
                                                    Button.tap(
                                                            turn.words(
                                                                    "petition.pick.extend.days",
                                                                    days),
                                                            "to:" + days))
                                    .toList());
            case "flag" ->
                    inRows(List.of(Button.tap(turn.words("petition.staff.flagYes"), "to:yes")));
            default -> unitRows(turn, petition, purpose);
        };
    }

    // The likeliest come first; the others are found by their name.
    private List<List<Button>> unitRows(Turn turn, Petition petition, String purpose) {
        return unitRows(turn, purpose, likely.of(petition, LIKELY), true);
    }

    private List<List<Button>> unitRows(
            Turn turn, String purpose, List<Unit> offered, boolean all) {
        var rows = new ArrayList<List<Button>>();
        if (purpose.equals("return"))
            rows.add(List.of(Button.tap(turn.words("petition.staff.toTriage"), "triage")));
        offered.forEach(unit -> rows.add(List.of(likely.button(unit))));
        if (all) rows.add(List.of(Button.tap(turn.words("petition.staff.allUnits"), "all")));
        return rows;
    }

    private static List<List<Button>> inRows(List<Button> buttons) {
        var rows = new ArrayList<List<Button>>();
        for (int i = 0; i < buttons.size(); i += IN_A_ROW)
            rows.add(buttons.subList(i, Math.min(i + IN_A_ROW, buttons.size())));
        return rows;
    }

    @Override
    public String owner() {
        return "pick";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        String[] key = tap.card().key().split("-", 3);
        var petition = petitions.locked(Long.parseLong(key[1]));
        var by = desks.holding(turn, petition);
        if (by.isEmpty() || tap.card().closed()) {
            turn.note("petition.staff.notYours");
            return;
        }
        String chosen = tap.action().startsWith("to:") ? tap.action().substring(3) : null;
        if (key[0].equals("unit") && chosen != null && !handover.isReached(unit(chosen))) {
            turn.alert("petition.staff.unreachable", units.get(chosen).name().vi());
            return;
        }
        try {
            if (tap.action().equals("drop")) {
                close(tap, turn.text("petition.pick.dropped", petition.code()));
                return;
            }
            if (tap.action().equals("all")) {
                var rows = new ArrayList<List<Button>>();
                if (key[0].equals("return"))
                    rows.add(List.of(Button.tap(turn.words("petition.staff.toTriage"), "triage")));
                rows.addAll(inRows(likely.all(petition).stream().map(likely::button).toList()));
                show(turn, tap.card(), key[0], petition, rows);
                return;
            }
            carryOut(turn, key, petition, by.get(), chosen);
            close(tap, done(turn, key[0], petition, chosen));
        } catch (NotNow tooLate) {
            turn.alert("petition.staff.tooLate", petition.code());
        }
    }

    private void show(
            Turn turn, Card card, String purpose, Petition petition, List<List<Button>> rows) {
        rows.add(List.of(Button.tap(turn.words("petition.staff.drop"), "drop")));
        cards.show(
                card.id(), new Face(turn.text("petition.pick." + purpose, petition.code()), rows));
    }

    @Override
    public List<String> owners() {
        return List.of(owner());
    }

    /** Part of a unit's name, in reply to the list: those that it may mean are offered. */
    @Override
    public boolean replied(Turn turn, String owner, String subject) {
        String[] key = subject.split("-", 3);
        if (!UNITS.contains(key[0])) return false;
        var petition = petitions.locked(Long.parseLong(key[1]));
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
        cards.open(owner() + ":" + subject).stream()
                .filter(card -> card.address() == turn.address().id())
                .forEach(
                        card ->
                                show(
                                        turn,
                                        card,
                                        key[0],
                                        petition,
                                        unitRows(turn, key[0], found, true)));
        turn.receipt();
        return true;
    }

    private void close(Cards.Tap tap, Rich last) {
        questions.settle(tap.card().address(), tap.card().subject());
        cards.close(tap.card().id(), Face.of(last));
    }

    /** What was done, or what is still to be written. */
    private Rich done(Turn turn, String purpose, Petition petition, @Nullable String chosen) {
        String what =
                switch (purpose) {
                    case "unit", "return", "support" ->
                            units.get(to(petition, purpose, chosen)).name().vi();
                    case "ward" -> units.ward(String.valueOf(chosen)).name().vi();
                    case "area" -> units.area(String.valueOf(chosen)).name().vi();
                    case "decline" -> turn.words("petition.decline." + chosen);
                    default -> String.valueOf(chosen);
                };
        return turn.text("petition.pick.done." + purpose, petition.code(), what);
    }

    // What is given away to a unit that nobody hears at goes to the secretariat.
    private String to(Petition petition, String purpose, @Nullable String chosen) {
        return purpose.equals("support") && chosen != null ? chosen : handling.holder(petition);
    }

    private void carryOut(
            Turn turn, String[] key, Petition petition, Acting by, @Nullable String chosen) {
        long id = petition.id();
        if (chosen == null) {
            if (key[0].equals("return")) handover.giveAway(id, by, null, Long.parseLong(key[2]));
            return;
        }
        String ward = petition.ward().orElse(null);
        switch (key[0]) {
            case "return" -> handover.giveAway(id, by, unit(chosen), Long.parseLong(key[2]));
            case "unit" -> {
                if (!handover.forward(id, by, unit(chosen)))
                    turn.alert("petition.staff.unreachable", units.get(chosen).name().vi());
            }
            case "ward" -> handling.isAbout(id, by, units.ward(chosen).id(), petition.area());
            case "area" -> handling.isAbout(id, by, ward, units.area(chosen).code());
            case "decline" -> handling.decline(id, by, chosen);
            case "flag" -> handling.redirect(id, by);
            case "extend" -> prompts.getObject().openExtension(turn, petition, days(chosen));
            case "support" -> prompts.getObject().openSupport(turn, petition, unit(chosen));
            default -> throw new IllegalStateException("no list " + key[0]);
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
