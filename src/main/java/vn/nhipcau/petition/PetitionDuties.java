package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.Duties;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.duty.NewDuty;
import vn.nhipcau.duty.TimeLimits;
import vn.nhipcau.duty.Urgency;
import vn.nhipcau.record.Actor;
import vn.nhipcau.shared.Language;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What is owed because of a petition follows from what happens to it, in the same transaction:
 * nothing else opens or ends these duties, so what is owed and what the timeline says agree.
 */
@Component
public class PetitionDuties {
    private final Duties duties;
    private final Urgency urgency;
    private final TimeLimits limits;
    private final Handling handling;
    private final Units units;
    private final PetitionWords words;
    private final WorkingDays calendar;
    private final PetitionTimeline timeline;
    private final Clock clock;
    private final PetitionUrgency levels;

    PetitionDuties(
            Duties duties,
            Urgency urgency,
            TimeLimits limits,
            Handling handling,
            Units units,
            PetitionWords words,
            WorkingDays calendar,
            PetitionTimeline timeline,
            Clock clock,
            PetitionUrgency levels) {
        this.duties = duties;
        this.urgency = urgency;
        this.limits = limits;
        this.handling = handling;
        this.units = units;
        this.words = words;
        this.calendar = calendar;
        this.timeline = timeline;
        this.clock = clock;
        this.levels = levels;
    }

    // Before all others who listen: cards show the due date that follows from this.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(PetitionChanged event) {
        var petition = event.petition();
        String about = PetitionWords.subject(petition);
        if (event.kind() == PetitionEvent.Kind.RECEIVED) {
            duties.begin(about);
            return;
        }
        goOnUnlessAsked(petition, about);
        switch (event.kind()) {
            case TRIAGED -> {
                duties.drop(DutyKind.ACKNOWLEDGE, about);
                duties.drop(DutyKind.EXTENSION, about);
                toTriage(petition, about);
            }
            case RETURNED -> {
                duties.drop(DutyKind.ACKNOWLEDGE, about);
                duties.drop(DutyKind.EXTENSION, about);
                if (petition.triage().isPresent()) toTriage(petition, about);
            }
            case ROUTED -> routed(petition, about);
            case ACCEPTED -> accepted(event, petition, about);
            case INFO_ASKED -> asked(petition, about);
            case REPLY_DRAFTED -> duties.fulfil(DutyKind.ACKNOWLEDGE, about);
            case EXTENSION_ASKED -> open(DutyKind.EXTENSION, petition, units.secretariat().id());
            case EXTENDED, EXTENSION_REFUSED -> duties.fulfil(DutyKind.EXTENSION, about);
            case REPLIED -> replied(event, petition, about);
            case CORRECTED -> promised(event, petition, about);
            case DELIVERED -> duties.drop(DutyKind.TELL_OTHERWISE, about);
            case TOLD_OTHERWISE -> duties.fulfil(DutyKind.TELL_OTHERWISE, about);
            case OBJECTED -> objected(petition, about);
            case NOT_ACCEPTED -> {
                duties.fulfil(petition.owed(), about);
                duties.fulfil(DutyKind.TRIAGE, about);
                duties.drop(about);
            }
            case REDIRECTED, WITHDRAWN, ERASED, CLOSED -> duties.drop(about);
            default -> {}
        }
    }

    // However the wait for the person ends, the time of whoever has it goes on.
    private void goOnUnlessAsked(Petition petition, String about) {
        if (petition.status() == PetitionStatus.NEEDS_INFO || !petition.status().isOpen()) return;
        duties.resume(petition.owed(), about).ifPresent(day -> moveDue(petition, day, "pause"));
        duties.resume(DutyKind.TRIAGE, about);
        duties.fulfil(DutyKind.INFORMATION, about);
    }

    // Whoever was told another date hears of it; never by another date in silence.
    private void moveDue(Petition petition, LocalDate day, String why) {
        var from = petition.due();
        if (from.equals(day)) return;
        petition.moveDue(day);
        timeline.add(
                petition,
                PetitionEvent.Kind.DUE_MOVED,
                Actor.SERVICE,
                null,
                Map.of("from", from.toString(), "to", day.toString(), "reason", why),
                null);
    }

    private void toTriage(Petition petition, String about) {
        String secretariat = units.secretariat().id();
        open(DutyKind.TRIAGE, petition, secretariat);
        answerOwedBy(petition, about, secretariat);
    }

    private void routed(Petition petition, String about) {
        String unit = handling.holder(petition);
        duties.fulfil(DutyKind.TRIAGE, about);
        answerOwedBy(petition, about, unit);
        limitOf(petition, about);
        acknowledgement(petition, unit);
    }

    // The limit is that of the unit which answers. A longer one gives the days that it is longer
    // by; of a shorter one the person is not told: the date that they know stays.
    private void limitOf(Petition petition, String about) {
        if (petition.owed() != DutyKind.REPLY) return;
        urgency.limitIs(DutyKind.REPLY, about, levels.days(petition, false), petition.isUrgent())
                .ifPresent(day -> moveDue(petition, day, "level"));
    }

    private void answerOwedBy(Petition petition, String about, String unit) {
        var kind = petition.owed();
        if (duties.owed(kind, about).isPresent()) duties.moveTo(kind, about, unit);
        else open(kind, petition, unit, calendar.received(petition.receivedAt()), petition.due());
    }

    private void acknowledgement(Petition petition, String unit) {
        Instant until = calendar.plusOfficeHours(clock.instant(), limits.acknowledgeHours());
        open(DutyKind.ACKNOWLEDGE, petition, unit, today(), words.day(until));
    }

    private void accepted(PetitionChanged event, Petition petition, String about) {
        duties.fulfil(DutyKind.ACKNOWLEDGE, about);
        petition.takenBy()
                .ifPresent(
                        officer -> {
                            duties.takenBy(petition.owed(), about, officer);
                            duties.takenBy(DutyKind.TRIAGE, about, officer);
                        });
    }

    private void asked(Petition petition, String about) {
        duties.fulfil(DutyKind.ACKNOWLEDGE, about);
        duties.pause(petition.owed(), about);
        duties.pause(DutyKind.TRIAGE, about);
        open(
                DutyKind.INFORMATION,
                petition,
                petition.isFromOutside() ? units.secretariat().id() : null);
    }

    private void replied(PetitionChanged event, Petition petition, String about) {
        duties.fulfil(petition.owed(), about, petition.outcome().orElse(null) == Outcome.DEFERRED);
        duties.fulfil(DutyKind.ACKNOWLEDGE, about);
        duties.fulfil(DutyKind.TRIAGE, about);
        duties.drop(DutyKind.INFORMATION, about);
        duties.drop(DutyKind.EXTENSION, about);
        promised(event, petition, about);
    }

    // A promise is kept by an answer that promises nothing more, and moved by one that does.
    private void promised(PetitionChanged event, Petition petition, String about) {
        String day = event.facts().get("promised");
        if (day == null) {
            duties.fulfil(DutyKind.PROMISE, about);
            return;
        }
        var promised = LocalDate.parse(day);
        if (duties.owed(DutyKind.PROMISE, about).isPresent())
            duties.reset(DutyKind.PROMISE, about, promised);
        else open(DutyKind.PROMISE, petition, handling.holder(petition), today(), promised);
    }

    /** The chat cannot bring the person what was decided: the secretariat must. */
    public void tellOtherwise(Petition petition) {
        open(DutyKind.TELL_OTHERWISE, petition, units.secretariat().id());
    }

    private void objected(Petition petition, String about) {
        duties.drop(DutyKind.PROMISE, about);
        String unit = handling.holder(petition);
        petition.moveDue(calendar.due(clock.instant(), limits.days(DutyKind.REVIEW)));
        open(DutyKind.REVIEW, petition, unit, calendar.received(clock.instant()), petition.due());
        acknowledgement(petition, unit);
    }

    private void open(DutyKind kind, Petition petition, @Nullable String unit) {
        open(
                kind,
                petition,
                unit,
                calendar.received(clock.instant()),
                calendar.due(clock.instant(), limits.days(kind)));
    }

    private void open(
            DutyKind kind,
            Petition petition,
            @Nullable String unit,
            LocalDate countedFrom,
            LocalDate due) {
        duties.open(
                new NewDuty(
                        kind,
                        PetitionWords.subject(petition),
                        petition.code(),
                        petition.code() + " – " + words.area(petition, Language.VI),
                        unit,
                        petition.ward().orElse(null),
                        countedFrom,
                        calendar.between(countedFrom, due),
                        due));
    }

    private LocalDate today() {
        return words.today();
    }
}
