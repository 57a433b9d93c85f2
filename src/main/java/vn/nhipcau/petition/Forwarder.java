package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.CompetenceLevel;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Forwarding;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.record.Actor;

import java.util.Map;
import java.util.Optional;

/** Decides whether a petition goes straight to the unit that answers, or to triage, and why. */
@Component
class Forwarder {
    private final Units units;
    private final Council council;
    private final Contacts contacts;
    private final PetitionTimeline timeline;

    Forwarder(Units units, Council council, Contacts contacts, PetitionTimeline timeline) {
        this.units = units;
        this.council = council;
        this.contacts = contacts;
        this.timeline = timeline;
    }

    /** At which level it will presumably be answered. */
    CompetenceLevel level(String area, @Nullable String ward) {
        var known = units.area(area);
        return units.answering(known, ward == null ? null : units.ward(ward))
                .map(Unit::level)
                .orElse(known.level());
    }

    /** Who gets what is filed like this just now; empty if the secretariat looks at it first. */
    Optional<Unit> destination(String area, @Nullable String ward, boolean insisted) {
        var unit =
                units.answering(units.area(area), ward == null ? null : units.ward(ward))
                        .orElse(null);
        return reasonForTriage(ward, unit, insisted, false) == null
                ? Optional.ofNullable(unit)
                : Optional.empty();
    }

    /**
     * Where a new petition goes, and why not to the unit at once.
     *
     * @param unit that answers for it; null if none does
     * @param triage why the secretariat looks at it first; null if it does not
     */
    record Way(@Nullable Unit unit, @Nullable TriageReason triage) {}

    /** Sends a new petition on its way; {@link #tell} says so once it is on record. */
    Way forward(Petition petition, boolean insisted, boolean overLimit) {
        var ward = petition.ward().map(units::ward).orElse(null);
        var unit = units.answering(units.area(petition.area()), ward).orElse(null);
        var reason = reasonForTriage(petition.ward().orElse(null), unit, insisted, overLimit);
        if (reason == null && unit == null) reason = TriageReason.NO_UNIT;
        if (reason != null) petition.triaged(reason);
        else if (unit != null) petition.routedTo(unit.id());
        return new Way(unit, reason);
    }

    /** Puts the way of a new petition on its timeline. */
    void tell(Petition petition, Way way) {
        String unit = way.unit() == null ? "" : way.unit().id();
        if (way.triage() == null) tell(petition, Kind.ROUTED, Map.of("unit", unit, "first", "yes"));
        else tell(petition, Kind.TRIAGED, Map.of("reason", way.triage().name(), "unit", unit));
    }

    private void tell(Petition petition, Kind kind, Map<String, String> facts) {
        timeline.add(petition, kind, Actor.SERVICE, null, facts, null);
    }

    private @Nullable TriageReason reasonForTriage(
            @Nullable String ward, @Nullable Unit unit, boolean insisted, boolean overLimit) {
        if (insisted) return TriageReason.INSISTED;
        if (overLimit) return TriageReason.DAILY_LIMIT;
        if (council.forwarding() == Forwarding.REVIEWED) return TriageReason.REVIEWED;
        if (unit == null)
            return ward == null && !units.wards().isEmpty()
                    ? TriageReason.WARD_UNKNOWN
                    : TriageReason.NO_UNIT;
        return contacts.reach(unit.id()).isEmpty() ? TriageReason.UNREACHABLE : null;
    }
}
