package vn.nhipcau.question;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Units;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.Petitions;

import java.time.Clock;
import java.util.List;

/**
 * The petitions that delegates have taken up: they hear what becomes of them, never whose they are.
 * All methods join the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Followings {
    private final FollowedPetitions followed;
    private final Petitions petitions;
    private final Delegates delegates;
    private final Units units;
    private final People people;
    private final Roles roles;
    private final Clock clock;

    Followings(
            FollowedPetitions followed,
            Petitions petitions,
            Delegates delegates,
            Units units,
            People people,
            Roles roles,
            Clock clock) {
        this.followed = followed;
        this.petitions = petitions;
        this.delegates = delegates;
        this.units = units;
        this.people = people;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * Whether it is of this delegate's constituency. Whose constituency is not known to us, and in
     * a council without wards, may take up any; so may a secretary.
     */
    public boolean isOfTheirs(Person delegate, Petition petition) {
        var mine = delegates.delegateOf(delegate.id());
        if (people.isSecretary(delegate)) return true;
        if (mine.isEmpty() || units.wards().isEmpty()) return true;
        return petition.ward().filter(delegates.groupOf(mine.get()).wards()::contains).isPresent();
    }

    /** Whether somebody may take up petitions at all. */
    public boolean mayFollow(Person person) {
        return roles.has(person, Role.DELEGATE) || people.isSecretary(person);
    }

    /** From now on this delegate hears of it; twice is once. */
    public void follow(Person delegate, Petition petition) {
        petitions.locked(petition.id());
        if (!isFollowing(delegate, petition))
            followed.save(new FollowedPetition(delegate.id(), petition.id(), clock.instant()));
    }

    /** They hear of it no more. */
    public void stop(Person delegate, Petition petition) {
        followed.findByPersonAndPetition(delegate.id(), petition.id()).ifPresent(followed::delete);
    }

    /** Whether this delegate hears of it. */
    public boolean isFollowing(Person delegate, Petition petition) {
        return followed.findByPersonAndPetition(delegate.id(), petition.id()).isPresent();
    }

    /** The petitions that a delegate follows, the newest first. */
    public List<Petition> of(Person delegate) {
        return followed.findByPersonOrderByIdDesc(delegate.id()).stream()
                .flatMap(one -> petitions.find(one.petition()).stream())
                .toList();
    }

    /** Who follows a petition, and is still a delegate of its constituency, or a secretary. */
    public List<Person> followers(Petition petition) {
        return followed.findByPetitionOrderById(petition.id()).stream()
                .flatMap(one -> people.find(one.person()).stream())
                .filter(this::mayFollow)
                .filter(person -> isOfTheirs(person, petition))
                .toList();
    }

    /** Nobody follows it any more: its contents are gone. */
    public void end(Petition petition) {
        followed.deleteByPetition(petition.id());
    }

    void erase(Person person) {
        followed.deleteByPerson(person.id());
    }
}
