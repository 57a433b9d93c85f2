package vn.nhipcau.joining;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.people.Contacts;

import java.util.List;

/** Units to which nobody can be written to yet. */
@Component
public class UnreachedUnits {
    private final Contacts contacts;
    private final Units units;

    UnreachedUnits(Contacts contacts, Units units) {
        this.contacts = contacts;
        this.units = units;
    }

    /**
     * The units that answer petitions and cannot be reached. The Standing Committee and the
     * Fatherland Front are not among them: their people are reached by their roles.
     */
    public List<Unit> all() {
        var reached = contacts.reached();
        return units.all().stream()
                .filter(UnreachedUnits::answers)
                .filter(unit -> !reached.contains(unit.id()))
                .toList();
    }

    /** Whether petitions go to this unit. */
    public static boolean answers(Unit unit) {
        return switch (unit.kind()) {
            case PEOPLES_COMMITTEE, AGENCY, DEPARTMENT, SECRETARIAT -> true;
            case STANDING_COMMITTEE, FATHERLAND_FRONT -> false;
        };
    }
}
