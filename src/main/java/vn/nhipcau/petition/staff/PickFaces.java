package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.TimeLimits;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.staff.Picker.About;
import vn.nhipcau.petition.staff.Picker.Action;

import java.util.ArrayList;
import java.util.List;

/** The lists from which staff choose. */
@Component
class PickFaces {
    private static final int IN_A_ROW = 2;
    private static final int LIKELY = 3;

    /** The reasons for which the secretariat does not accept a petition. */
    private static final List<String> REASONS =
            List.of("no-content", "not-public", "in-court", "answered-before");

    private final LikelyUnits likely;
    private final Units units;
    private final TimeLimits limits;

    PickFaces(LikelyUnits likely, Units units, TimeLimits limits) {
        this.likely = likely;
        this.units = units;
        this.limits = limits;
    }

    /** What can be chosen; of units the likeliest. */
    Face list(Turn turn, Petition petition, About about) {
        return face(turn, petition, about, rows(turn, petition, about));
    }

    /** All units that can be chosen. */
    Face all(Turn turn, Petition petition, About.OfUnits about) {
        var rows = new ArrayList<>(toTriage(turn, about));
        rows.addAll(inRows(likely.all(petition).stream().map(this::button).toList()));
        return face(turn, petition, about, rows);
    }

    /** These units, found by their name. */
    Face offering(Turn turn, Petition petition, About.OfUnits about, List<Unit> found) {
        return face(turn, petition, about, unitRows(turn, about, found));
    }

    private static Face face(Turn turn, Petition petition, About about, List<List<Button>> rows) {
        rows.add(List.of(button(turn, "petition.staff.drop", new Action.Drop())));
        return new Face(
                turn.text("petition.pick." + Picker.KIND.about().sort(about), petition.code()),
                rows);
    }

    private static Button button(Turn turn, String label, Action action) {
        return Picker.KIND.button(turn.words(label), action);
    }

    private static Button choice(String label, String chosen) {
        return Picker.KIND.button(label, new Action.To(chosen));
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
}
