package vn.nhipcau.petition;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.people.Person;
import vn.nhipcau.petition.PetitionEvent.Actor;
import vn.nhipcau.petition.PetitionEvent.Kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the person says to the answer: understood, rated, or to be looked at again, once. */
@Component
// Whoever comes too late is told so, in the same transaction: these are thrown before anything
// changed.
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Petition.NotPossibleNow.class)
public class Feedback {
    private final Petitions petitions;
    private final Archive archive;
    private final Timeline timeline;

    Feedback(Petitions petitions, Archive archive, Timeline timeline) {
        this.petitions = petitions;
        this.archive = archive;
        this.timeline = timeline;
    }

    /** The person has understood. */
    public void understood(Person person, long id) {
        timeline.add(own(person, id), Kind.UNDERSTOOD, Actor.CITIZEN, person.id(), Map.of(), null);
    }

    /** The person rates the answer; the last word counts. */
    public void rate(Person person, long id, Petition.Rating rating) {
        var petition = own(person, id);
        petition.rated(rating);
        timeline.add(
                petition,
                Kind.RATED,
                Actor.CITIZEN,
                person.id(),
                Map.of("rating", rating.name()),
                null);
    }

    /**
     * The person wants it looked at again, and says why: it goes back to the unit.
     *
     * @throws Petition.NotPossibleNow if they asked before, or there is no answer
     */
    public void objects(Person person, long id, String why) {
        var petition = own(person, id);
        petition.reopen();
        var content = archive.keep(petition, PetitionContent.Kind.OBJECTION, why, List.of());
        timeline.add(petition, Kind.OBJECTED, Actor.CITIZEN, person.id(), Map.of(), content);
    }

    private Petition own(Person person, long id) {
        var petition = petitions.locked(id);
        if (!petition.person().equals(Optional.of(person.id())))
            throw new IllegalArgumentException("not theirs");
        return petition;
    }
}
