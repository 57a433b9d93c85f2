package vn.nhipcau.petition;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.duty.Duties;
import vn.nhipcau.duty.TimeLimits;
import vn.nhipcau.petition.PetitionContent.Kind;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.NotNow;

import java.util.List;
import java.util.Map;

/**
 * A unit needs more time: it says how much and why, the secretariat decides, the person is told.
 * Every verb joins the caller's transaction and locks the petition, so that of two who decide at
 * once the second sees what the first did.
 */
@Component
// Whoever comes too late is told so, in the same transaction: these are thrown before anything
// changed.
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotNow.class)
public class Extensions {
    private final Petitions petitions;
    private final Handling handling;
    private final PetitionArchive archive;
    private final PetitionTimeline timeline;
    private final Duties duties;
    private final TimeLimits limits;

    Extensions(
            Petitions petitions,
            Handling handling,
            PetitionArchive archive,
            PetitionTimeline timeline,
            Duties duties,
            TimeLimits limits) {
        this.petitions = petitions;
        this.handling = handling;
        this.archive = archive;
        this.timeline = timeline;
        this.duties = duties;
        this.limits = limits;
    }

    /** Whether the unit that has a petition may ask for more time. */
    public boolean isPossible(Petition petition) {
        return petition.status().isOpen()
                && petition.triage().isEmpty()
                && petition.status() != PetitionStatus.NEEDS_INFO
                && petition.extensionAsked().isEmpty()
                && duties.owed(petition.owed(), PetitionWords.subject(petition))
                        .filter(duty -> duty.extensions() < limits.extensionsAtMost())
                        .isPresent();
    }

    /**
     * The unit asks for more time.
     *
     * @param days working days
     * @throws NotNow if it may not (any more)
     */
    public void ask(long id, Acting by, int days, String reason) {
        var petition = petitions.locked(id);
        if (!handling.holder(petition).equals(by.unit()) || !isPossible(petition))
            throw new NotNow(petition.status());
        petition.asksForMoreTime(days);
        timeline.add(
                petition,
                PetitionEvent.Kind.EXTENSION_ASKED,
                by,
                Map.of("unit", by.unit(), "days", String.valueOf(days)),
                archive.keep(petition, Kind.EXTENSION, reason, List.of()));
    }

    /**
     * The secretariat agrees.
     *
     * @throws NotNow if nobody asks (any more)
     */
    public void grant(long id, Acting by) {
        var petition = asking(id);
        int days = petition.extensionAsked().orElseThrow();
        var from = petition.due();
        var to =
                duties.extend(petition.owed(), PetitionWords.subject(petition), days, by.person())
                        .orElse(from);
        petition.moveDue(to);
        petition.moreTimeDecided();
        timeline.add(
                petition,
                PetitionEvent.Kind.EXTENDED,
                by,
                Map.of("days", String.valueOf(days), "from", from.toString(), "to", to.toString()),
                archive.last(petition, Kind.EXTENSION).orElse(null));
    }

    /**
     * The secretariat does not agree; the due date stays.
     *
     * @throws NotNow if nobody asks (any more)
     */
    public void refuse(long id, Acting by) {
        var petition = asking(id);
        petition.moreTimeDecided();
        timeline.add(petition, PetitionEvent.Kind.EXTENSION_REFUSED, by);
    }

    private Petition asking(long id) {
        var petition = petitions.locked(id);
        if (petition.extensionAsked().isEmpty() || !petition.status().isOpen())
            throw new NotNow(petition.status());
        return petition;
    }

    /** The reason for which the unit asks; empty once it is erased. */
    public String reason(Petition petition) {
        return archive.last(petition, Kind.EXTENSION).flatMap(PetitionContent::text).orElse("");
    }
}
