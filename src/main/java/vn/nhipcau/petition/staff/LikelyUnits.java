package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.CompetenceLevel;
import vn.nhipcau.council.SubjectArea;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Handover;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Spelling;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** To whom a petition may go: the likeliest, those of a name, and which of them can be reached. */
@Component
class LikelyUnits {
    private final Handling handling;
    private final Handover handover;
    private final Units units;
    private final Texts texts;

    LikelyUnits(Handling handling, Handover handover, Units units, Texts texts) {
        this.handling = handling;
        this.handover = handover;
        this.units = units;
        this.texts = texts;
    }

    /** Who might answer it: by its area and ward, from the ward upwards; reachable ones first. */
    List<Unit> of(Petition petition, int atMost) {
        SubjectArea area = units.area(petition.area());
        var ward = petition.ward().map(units::ward).orElse(null);
        var best = new ArrayList<Unit>();
        units.answering(area, ward).ifPresent(best::add);
        if (ward != null) units.find(ward.committee()).ifPresent(best::add);
        for (var level : CompetenceLevel.values())
            Optional.ofNullable(area.answers().get(level))
                    .flatMap(units::find)
                    .ifPresent(best::add);
        var open = best.stream().distinct().filter(unit -> isOffered(petition, unit)).toList();
        var all = new ArrayList<>(open.stream().filter(this::isReached).toList());
        open.stream().filter(unit -> !isReached(unit)).forEach(all::add);
        return all.stream().limit(atMost).toList();
    }

    /** All others to whom it can go. */
    List<Unit> all(Petition petition) {
        return units.all().stream().filter(unit -> isOffered(petition, unit)).toList();
    }

    /** Those whose name has these words in it, whatever the spelling; at most so many. */
    List<Unit> named(Petition petition, String words, int atMost) {
        String wanted = Spelling.fold(words);
        return all(petition).stream()
                .filter(unit -> Spelling.fold(unit.name().vi()).contains(wanted))
                .limit(atMost)
                .toList();
    }

    // Whoever has it now is not offered.
    private boolean isOffered(Petition petition, Unit unit) {
        return unit.isOpen()
                && !unit.id().equals(handling.holder(petition))
                && !unit.id().equals(units.secretariat().id());
    }

    /** Whether somebody would read it there. */
    boolean isReached(Unit unit) {
        return handover.isReached(unit.id());
    }

    /** What stands on its button; that says if nobody would read it there. */
    String label(Unit unit) {
        String name = unit.name().vi();
        return isReached(unit) ? name : texts.words(Language.VI, "petition.staff.unread", name);
    }
}
