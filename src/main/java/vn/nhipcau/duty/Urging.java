package vn.nhipcau.duty;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.Council;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;

/**
 * A member of the standing committee or of the Fatherland Front has a unit urged in the name of
 * their body: only they can, and it stands on record who did. A ward's front, for its ward alone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Urging {
    private final Audiences audiences;
    private final DutyEvents events;
    private final DutyView views;
    private final Roles roles;
    private final Council council;
    private final WorkingDays calendar;
    private final Outbox outbox;
    private final ApplicationEventPublisher publisher;
    private final Texts texts;
    private final Clock clock;

    Urging(
            Audiences audiences,
            DutyEvents events,
            DutyView views,
            Roles roles,
            Council council,
            WorkingDays calendar,
            Outbox outbox,
            ApplicationEventPublisher publisher,
            Texts texts,
            Clock clock) {
        this.audiences = audiences;
        this.events = events;
        this.views = views;
        this.roles = roles;
        this.council = council;
        this.calendar = calendar;
        this.outbox = outbox;
        this.publisher = publisher;
        this.texts = texts;
        this.clock = clock;
    }

    /** In whose name somebody may urge; empty if in nobody's. */
    public Optional<Role> mayUrge(Person person, Duty duty) {
        if (duty.state() != Duty.State.OPEN || duty.unit().isEmpty()) return Optional.empty();
        if (roles.has(person, Role.STANDING_MEMBER)) return Optional.of(Role.STANDING_MEMBER);
        boolean front =
                roles.of(person).stream()
                        .filter(held -> held.role() == Role.FRONT_OFFICER)
                        .anyMatch(
                                held ->
                                        held.unit() == null
                                                || duty.ward()
                                                        .filter(held.unit()::equals)
                                                        .isPresent());
        return front ? Optional.of(Role.FRONT_OFFICER) : Optional.empty();
    }

    /**
     * Urges whoever owes it, as soon as an office is open.
     *
     * @return false if that was done in the same name today already
     */
    public boolean urge(Duty duty, Person by, Role as) {
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, clock.getZone());
        if (events.existsByDutyAndKindAndFacts(duty.id(), DutyEvent.Kind.URGED_BY, facts(as, day)))
            return false;
        events.save(new DutyEvent(duty, now, DutyEvent.Kind.URGED_BY, by.id(), facts(as, day)));
        var open = calendar.nextOffice(now);
        for (long address :
                audiences.all(
                        EnumSet.of(Audience.UNIT, Audience.HEAD),
                        duty.unit().orElse(null),
                        duty.ward().orElse(null)))
            outbox.say(
                    Letter.notice(
                                    address,
                                    words(duty, as, audiences.language(address)),
                                    Duties.urging(duty))
                            .between(open, calendar.officeCloses(open)));
        publisher.publishEvent(new UrgedByHand(duty, by.id(), as));
        return true;
    }

    private RichText words(Duty duty, Role as, Language language) {
        return texts.say(
                language,
                "duty.urged." + as,
                council.name().in(language),
                duty.title(),
                views.when(duty, language));
    }

    private static String facts(Role as, LocalDate day) {
        return "as=" + as + " on=" + day;
    }
}
