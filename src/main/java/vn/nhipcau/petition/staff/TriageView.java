package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** The buttons with which the secretariat sorts: few at first, the rest behind [Khác…]. */
@Component
class TriageView {
    private static final int FORWARD_AT_ONCE = 2;

    private final LikelyUnits likely;
    private final Units units;
    private final Texts texts;

    TriageView(LikelyUnits likely, Units units, Texts texts) {
        this.likely = likely;
        this.units = units;
        this.texts = texts;
    }

    /** Where it most likely goes, and what is mostly done else. */
    List<List<Button>> first(Petition petition) {
        var rows = new ArrayList<List<Button>>();
        // Also whom nobody reads for just now: the card stays while they join.
        for (Unit unit : likely.of(petition, FORWARD_AT_ONCE))
            rows.add(
                    List.of(
                            StaffTaps.KIND.button(
                                    texts.words(
                                            Language.VI,
                                            "petition.staff.forward",
                                            unit.name().vi()),
                                    new StaffAction.Forward(unit.id()))));
        if (rows.isEmpty()) rows.add(List.of(button(new StaffAction.OtherUnit())));
        rows.add(
                petition.status() == PetitionStatus.NEEDS_INFO
                        ? List.of(button(new StaffAction.More()))
                        : List.of(button(new StaffAction.Ask()), button(new StaffAction.More())));
        return rows;
    }

    /** What is done more rarely. */
    List<List<Button>> more(Petition petition) {
        var second = new ArrayList<Button>();
        if (!units.wards().isEmpty()) second.add(button(new StaffAction.Ward()));
        second.add(button(new StaffAction.Area()));
        var urgency =
                button(
                        petition.isUrgent()
                                ? new StaffAction.NotUrgent()
                                : new StaffAction.Urgent());
        return List.of(
                List.of(button(new StaffAction.OtherUnit())),
                second,
                List.of(button(new StaffAction.Split()), button(new StaffAction.Decline())),
                petition.takenBy().isPresent()
                        ? List.of(urgency, button(new StaffAction.Note()))
                        : List.of(
                                button(new StaffAction.Take()),
                                urgency,
                                button(new StaffAction.Note())),
                List.of(button(new StaffAction.Flag())),
                List.of(button(new StaffAction.Less())));
    }

    private Button button(StaffAction action) {
        return StaffTaps.button(texts, action);
    }
}
