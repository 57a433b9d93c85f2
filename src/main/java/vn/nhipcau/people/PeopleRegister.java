package vn.nhipcau.people;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.people.Contacts.UnitReachable;
import vn.nhipcau.shared.Language;

import java.time.Clock;
import java.util.Optional;

/** The people we know, in the database. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PeopleRegister implements People {
    private final Persons persons;
    private final Roles roles;
    private final Contacts contacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleRegister(
            Persons persons,
            Roles roles,
            Contacts contacts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.roles = roles;
        this.contacts = contacts;
        this.events = events;
        this.clock = clock;
    }

    // Two first messages of one person cannot run at once: the caller holds the lock of their chat.
    @Override
    public Person met(
            String channel,
            String externalId,
            @Nullable Long ownChat,
            @Nullable String languageCode) {
        var person =
                persons.findByChannelAndExternalId(channel, externalId)
                        .orElseGet(
                                () ->
                                        persons.save(
                                                new Person(
                                                        channel,
                                                        externalId,
                                                        ownChat,
                                                        Language.of(languageCode),
                                                        clock.instant())));
        if (ownChat != null && !person.address().equals(Optional.of(ownChat))) {
            person.reachedAt(ownChat);
            persons.flush();
            contacts.unitsOf(person).forEach(unit -> events.publishEvent(new UnitReachable(unit)));
        }
        return person;
    }

    @Override
    public Optional<Person> find(long id) {
        return persons.findById(id);
    }

    @Override
    public Optional<Person> at(long address) {
        return persons.findByAddress(address);
    }

    @Override
    public void speaks(Person person, Language language) {
        person.speaks(language);
    }

    @Override
    public void wroteAbout(Person person, String ward) {
        person.wroteAbout(ward);
    }

    @Override
    public void livesIn(Person person, String ward) {
        person.livesIn(ward);
    }

    @Override
    public boolean isSecretary(Person person) {
        return roles.has(person, Roles.Role.SECRETARY);
    }
}
