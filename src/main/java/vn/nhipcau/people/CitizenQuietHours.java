package vn.nhipcau.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.calendar.QuietHours;
import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.QuietPolicy;

import java.time.Instant;

/**
 * At night citizens are told nothing that they did not just ask for; what there is waits for the
 * morning. Staff have groups for that, and mute them as they like.
 */
@Component
class CitizenQuietHours implements QuietPolicy {
    private final QuietHours quietHours;
    private final Persons persons;
    private final Roles roles;

    CitizenQuietHours(QuietHours quietHours, Persons persons, Roles roles) {
        this.quietHours = quietHours;
        this.persons = persons;
        this.roles = roles;
    }

    @Override
    @Transactional
    public @Nullable Instant until(Instant now, Address to) {
        if (!quietHours.isQuiet(now)) return null;
        boolean staff =
                persons.findByAddress(to.id())
                        .map(
                                person ->
                                        roles.has(person, Roles.Role.SECRETARY)
                                                || !roles.of(person).isEmpty())
                        .orElse(false);
        return staff ? null : quietHours.nextLoud(now);
    }
}
