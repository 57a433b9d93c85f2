package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.TimeLimits;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.staff.Picker.About;
import vn.nhipcau.petition.staff.Picker.Action;

import java.util.ArrayList;
import java.util.List;

/** The lists from which staff choose. */
@Component
class PickerView {
    private static final int IN_A_ROW = 2;
    private static final int LIKELY = 3;

    /** The reasons for which the secretariat does not accept a petition. */
    private static final List<String> REASONS =
            List.of("no-content", "not-public", "in-court", "answered-before");

    private final LikelyUnits likely;
    private final Units units;
    private final TimeLimits limits;

    PickerView(LikelyUnits likely, Units units, TimeLimits limits) {
        this.likely = likely;
        this.units = units;
        this.limits = limits;
    }

    /** What can be chosen; of units the likeliest. */
    CardView list(UpdateContext context, Petition petition, About about) {
        return view(context, petition, about, rows(context, petition, about));
    }

    /** All units that can be chosen. */
    CardView all(UpdateContext context, Petition petition, About.OfUnits about) {
        var rows = new ArrayList<>(toTriage(context, about));
        rows.addAll(inRows(likely.all(petition).stream().map(this::button).toList()));
        return view(context, petition, about, rows);
    }

    /** These units, found by their name. */
    CardView offering(
            UpdateContext context, Petition petition, About.OfUnits about, List<Unit> found) {
        return view(context, petition, about, unitRows(context, about, found));
    }

    private static CardView view(
            UpdateContext context, Petition petition, About about, List<List<Button>> rows) {
        rows.add(List.of(button(context, "petition.staff.drop", new Action.Drop())));
        return new CardView(
                context.text("petition.pick." + Picker.KIND.about().sort(about), petition.code()),
                rows);
    }

    private static Button button(UpdateContext context, String label, Action action) {
        return Picker.KIND.button(context.words(label), action);
    }

    private static Button choice(String label, String chosen) {
        return Picker.KIND.button(label, new Action.To(chosen));
    }

    private List<List<Button>> rows(UpdateContext context, Petition petition, About about) {
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
                                    .map(
                                            why ->
                                                    choice(
                                                            context.words(
                                                                    "petition.decline." + why),
                                                            why))
                                    .toList());
            case About.Extend _ ->
                    inRows(
                            limits.extensions().stream()
                                    .map(
                                            days ->
                                                    choice(
                                                            context.words(
                                                                    "petition.pick.extend.days",
                                                                    days),
                                                            String.valueOf(days)))
                                    .toList());
            case About.Flag _ ->
                    inRows(List.of(choice(context.words("petition.staff.flagYes"), "yes")));
            case About.OfUnits units -> unitRows(context, units, likely.of(petition, LIKELY));
        };
    }

    // The likeliest come first; the others are found by their name.
    private List<List<Button>> unitRows(
            UpdateContext context, About.OfUnits about, List<Unit> offered) {
        var rows = new ArrayList<>(toTriage(context, about));
        offered.forEach(unit -> rows.add(List.of(button(unit))));
        rows.add(List.of(button(context, "petition.staff.allUnits", new Action.All())));
        return rows;
    }

    private static List<List<Button>> toTriage(UpdateContext context, About.OfUnits about) {
        return about instanceof About.Return
                ? List.of(List.of(button(context, "petition.staff.toTriage", new Action.Triage())))
                : List.of();
    }

    private Button button(Unit unit) {
        return choice(likely.label(unit), unit.id());
    }

    private static List<List<Button>> inRows(List<Button> buttons) {
        return ButtonRows.of(buttons, IN_A_ROW);
    }
}
