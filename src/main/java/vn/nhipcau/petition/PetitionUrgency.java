package vn.nhipcau.petition;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.council.Units;
import vn.nhipcau.duty.TimeLimits;
import vn.nhipcau.duty.Urgency;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.NotNow;

import java.time.LocalDate;
import java.util.Map;

/** The secretariat sees that a petition is urgent, or that it is not; then it is due otherwise. */
@Component
// Whoever comes too late is told so, in the same transaction: these are thrown before anything
// changed.
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotNow.class)
public class PetitionUrgency {
    private final Handling handling;
    private final PetitionTimeline timeline;
    private final Units units;
    private final Urgency urgency;
    private final TimeLimits limits;

    PetitionUrgency(
            Handling handling,
            PetitionTimeline timeline,
            Units units,
            Urgency urgency,
            TimeLimits limits) {
        this.handling = handling;
        this.timeline = timeline;
        this.units = units;
        this.urgency = urgency;
        this.limits = limits;
    }

    /**
     * The secretariat sees that it is urgent, or that it is not: it is due on another day, counted
     * from now. Time that was given for other reasons, or stands still, is not touched.
     *
     * @param shown the new date as the secretariat was shown it
     * @return false, and nothing has changed, if the date would be another one by now
     */
    public boolean change(long id, Acting by, boolean urgent, LocalDate shown) {
        var petition = handling.held(id, by);
        if (petition.isUrgent() == urgent) return true;
        if (!dueIf(petition, urgent).equals(shown)) return false;
        String about = PetitionWords.subject(petition);
        var from = petition.due();
        (urgent
                        ? urgency.hurry(petition.owed(), about, days(petition, true))
                        : urgency.relax(petition.owed(), about))
                .ifPresent(petition::moveDue);
        petition.setUrgent(urgent);
        timeline.add(
                petition,
                PetitionEvent.Kind.MADE_URGENT,
                by,
                Map.of(
                        "urgent",
                        String.valueOf(urgent),
                        "from",
                        from.toString(),
                        "to",
                        petition.due().toString()),
                null);
        return true;
    }

    /**
     * The day by which an answer would be expected if the petition were urgent from now on, or were
     * not any more; while the person is asked for more, if they answered today.
     */
    public LocalDate dueIf(Petition petition, boolean urgent) {
        String about = PetitionWords.subject(petition);
        return (urgent
                        ? urgency.dueIfUrgent(petition.owed(), about, days(petition, true))
                        : urgency.dueIfNotUrgent(petition.owed(), about))
                .orElse(petition.due());
    }

    /** The council's limit for a petition with whoever has it, in working days. */
    int days(Petition petition, boolean urgent) {
        var level = petition.unit().map(unit -> units.get(unit).level());
        return limits.replyDays(
                petition.area(),
                level.orElseGet(() -> units.area(petition.area()).level()),
                urgent);
    }
}
