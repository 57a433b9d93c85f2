package vn.nhipcau.question.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.Name;
import vn.nhipcau.council.Offices;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.UnitKind;
import vn.nhipcau.council.Units;
import vn.nhipcau.question.QuestionKind;
import vn.nhipcau.shared.Spelling;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who can be asked: an office for an interpellation, an agency for a question. */
@Component
class Addressees {
    private static final Set<UnitKind> ASK_THEMSELVES =
            EnumSet.of(UnitKind.SECRETARIAT, UnitKind.STANDING_COMMITTEE);

    private final Offices offices;
    private final Units units;

    Addressees(Offices offices, Units units) {
        this.offices = offices;
        this.units = units;
    }

    /**
     * Somebody who can be asked.
     *
     * @param office its id; null for an agency
     * @param unit the agency, or the unit through which the office is reached
     */
    record Addressee(String id, @Nullable String office, Name name, String unit) {}

    /** All who can be asked in this way, in the order of the council's file. */
    List<Addressee> all(QuestionKind kind) {
        if (kind == QuestionKind.INTERPELLATION)
            return offices.all().stream()
                    .map(one -> new Addressee(one.id(), one.id(), one.title(), one.unit()))
                    .toList();
        return units.all().stream()
                .filter(unit -> !ASK_THEMSELVES.contains(unit.kind()))
                .map(Addressees::agency)
                .toList();
    }

    private static Addressee agency(Unit unit) {
        return new Addressee(unit.id(), null, unit.name(), unit.id());
    }

    /** Who was chosen, if they can still be asked. */
    Optional<Addressee> find(QuestionKind kind, @Nullable String id) {
        return all(kind).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The only one whose name contains these words; empty if there are none or several. */
    Optional<Addressee> named(QuestionKind kind, String words) {
        String wanted = Spelling.fold(words);
        if (wanted.length() < 3) return Optional.empty();
        var found =
                all(kind).stream()
                        .filter(
                                one ->
                                        Spelling.fold(one.name().vi()).contains(wanted)
                                                || Spelling.fold(one.name().en()).contains(wanted))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
