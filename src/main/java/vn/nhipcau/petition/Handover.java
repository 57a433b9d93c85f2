package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.council.Units;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.PetitionContent.Kind;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.NotNow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a petition goes from one unit to another, or to the secretariat and back. Every verb joins
 * the caller's transaction and locks the petition.
 */
@Component
// Whoever comes too late is told so, in the same transaction: these are thrown before anything
// changed.
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotNow.class)
public class Handover {
    private final Petitions petitions;
    private final Handling handling;
    private final PetitionArchive archive;
    private final PetitionTimeline timeline;
    private final Units units;
    private final Contacts contacts;

    Handover(
            Petitions petitions,
            Handling handling,
            PetitionArchive archive,
            PetitionTimeline timeline,
            Units units,
            Contacts contacts) {
        this.petitions = petitions;
        this.handling = handling;
        this.archive = archive;
        this.timeline = timeline;
        this.units = units;
        this.contacts = contacts;
    }

    /**
     * The unit says that it is not competent, and why; the words are kept until somebody decides
     * where it goes.
     *
     * @return the id under which the reason is kept
     */
    public long reason(long id, Acting by, String why) {
        return archive.keep(handling.held(id, by), Kind.REASON, why, List.of()).id();
    }

    /** The id under which the last such reason is kept; empty if none was ever given. */
    public Optional<Long> lastReason(Petition petition) {
        return archive.last(petition, Kind.REASON).map(PetitionContent::id);
    }

    /** They say more of the reason, before somebody has decided where it goes. */
    public void addReason(long id, Acting by, long reason, String more) {
        var petition = handling.held(id, by);
        archive.find(petition, reason)
                .ifPresent(
                        kept -> archive.rewrite(kept.id(), kept.text().orElse("") + "\n" + more));
    }

    /**
     * The unit gives it away: to another unit, or to the secretariat, which also gets what goes to
     * a unit that cannot be reached.
     *
     * @param to id of the unit; null for the secretariat
     * @param reason the id under which the reason is kept
     * @throws NotNow if it is over, or with another unit by now
     */
    public void giveAway(long id, Acting by, @Nullable String to, long reason) {
        var petition = handling.held(id, by);
        var why = archive.find(petition, reason).orElse(null);
        // To a unit that nobody there would hear of, the secretariat finds the way.
        boolean reached = to != null && isReached(to);
        petition.givenBack(TriageReason.RETURNED);
        if (to != null && reached) petition.routedTo(to);
        timeline.add(
                petition,
                PetitionEvent.Kind.RETURNED,
                by,
                Map.of("unit", by.unit(), "to", to != null && reached ? to : ""),
                why);
        if (to == null) return;
        if (reached) tellRoute(petition, to, by);
        else waitsFor(petition, to);
    }

    private void waitsFor(Petition petition, String unit) {
        petition.triaged(TriageReason.UNREACHABLE);
        timeline.add(
                petition,
                PetitionEvent.Kind.TRIAGED,
                Actor.SERVICE,
                null,
                Map.of("reason", TriageReason.UNREACHABLE.name(), "unit", unit),
                null);
    }

    /**
     * The secretariat brings it to a unit.
     *
     * @return false if nobody there can be reached: it stays where it is
     */
    public boolean forward(long id, Acting by, String to) {
        var petition = handling.held(id, by);
        if (!isReached(to)) return false;
        route(petition, to, by);
        return true;
    }

    /** Whether what is brought to this unit is seen there. */
    public boolean isReached(String unit) {
        return !contacts.reach(unit).isEmpty();
    }

    /** Whether the secretariat can still take it back from the unit that it went to. */
    public boolean isRecallable(Petition petition) {
        return petition.status() == PetitionStatus.ROUTED
                && petition.triage().isEmpty()
                && petition.takenBy().isEmpty();
    }

    /**
     * The secretariat takes back what nobody at the unit has accepted.
     *
     * @throws NotNow if somebody there has it in hand
     */
    public void recall(long id, Acting by) {
        var petition = petitions.locked(id);
        if (!isRecallable(petition)) throw new NotNow(petition.status());
        String from = handling.holder(petition);
        petition.givenBack(TriageReason.RECALLED);
        timeline.add(
                petition,
                PetitionEvent.Kind.TRIAGED,
                by,
                Map.of("reason", TriageReason.RECALLED.name(), "unit", from),
                null);
    }

    /**
     * Nobody is left at its unit who would read it: the secretariat has it meanwhile.
     *
     * @return false if it is not so
     */
    boolean loses(Petition petition) {
        if (!petition.status().isOpen() || petition.triage().isPresent()) return false;
        String unit = handling.holder(petition);
        if (unit.equals(units.secretariat().id()) || isReached(unit)) return false;
        petition.draftDropped();
        waitsFor(petition, unit);
        return true;
    }

    /** Somebody is at its unit again. */
    void finds(Petition petition) {
        boolean left =
                petition.triage().orElse(null) == TriageReason.UNREACHABLE
                        && petition.unit().isPresent();
        if (!left || !petition.status().isOpen()) return;
        // What the secretariat has in hand meanwhile stays with it.
        if (petition.takenBy().isPresent() || petition.status() == PetitionStatus.REPLY_DRAFTED)
            return;
        petition.heardAgain();
        timeline.add(
                petition,
                PetitionEvent.Kind.ROUTED,
                Actor.SERVICE,
                null,
                Map.of("unit", petition.unit().orElseThrow(), "back", "yes"),
                null);
    }

    private void route(Petition petition, String to, Acting by) {
        petition.routedTo(units.get(to).id());
        tellRoute(petition, to, by);
    }

    private void tellRoute(Petition petition, String to, Acting by) {
        timeline.add(petition, PetitionEvent.Kind.ROUTED, by, Map.of("unit", to), null);
    }
}
