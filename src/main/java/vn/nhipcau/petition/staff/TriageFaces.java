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
class TriageFaces {
    private static final int FORWARD_AT_ONCE = 2;

    private final LikelyUnits likely;
    private final Units units;
    private final Texts texts;

    TriageFaces(LikelyUnits likely, Units units, Texts texts) {
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
                            Button.tap(
                                    texts.words(
                                            Language.VI,
                                            "petition.staff.forward",
                                            unit.name().vi()),
                                    "forward:" + unit.id())));
        if (rows.isEmpty()) rows.add(List.of(button("other-unit")));
        rows.add(
                petition.status() == PetitionStatus.NEEDS_INFO
                        ? List.of(button("more"))
                        : List.of(button("ask"), button("more")));
        return rows;
    }

    /** What is done more rarely. */
    List<List<Button>> more(Petition petition) {
        var second = new ArrayList<Button>();
        if (!units.wards().isEmpty()) second.add(button("ward"));
        second.add(button("area"));
        var urgency = button(petition.isUrgent() ? "not-urgent" : "urgent");
        return List.of(
                List.of(button("other-unit")),
                second,
                List.of(button("split"), button("decline")),
                petition.takenBy().isPresent()
                        ? List.of(urgency, button("note"))
                        : List.of(button("take"), urgency, button("note")),
                List.of(button("flag")),
                List.of(button("less")));
    }

    private Button button(String action) {
        return Button.tap(texts.words(Language.VI, "petition.staff." + action), action);
    }
}
