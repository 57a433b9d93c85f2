package vn.nhipcau.petition;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.chat.ClearedText;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.NotNow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the person says to the answer: understood, rated, or to be looked at again, once. */
@Component
// Whoever comes too late is told so, in the same transaction: these are thrown before anything
// changed.
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotNow.class)
public class Feedback {
    private final Petitions petitions;
    private final PetitionArchive archive;
    private final PetitionTimeline timeline;

    Feedback(Petitions petitions, PetitionArchive archive, PetitionTimeline timeline) {
        this.petitions = petitions;
        this.archive = archive;
        this.timeline = timeline;
    }

    /** The person has understood. */
    public void understood(Person person, long id) {
        timeline.add(own(person, id), Kind.UNDERSTOOD, Actor.CITIZEN, person.id());
    }

    /** The person rates the answer; the last word counts. */
    public void rate(Person person, long id, Rating rating) {
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
     * The person wants it looked at again, and says why. The first time it goes back to the unit;
     * the second time it is proposed that the council questions somebody about it.
     *
     * @param shown what they sent to show it
     * @return whether it goes back to the unit
     * @throws NotNow if they asked twice before, or there is no answer
     */
    public boolean objects(Person person, long id, ClearedText why, List<Attachment> shown) {
        var petition = own(person, id);
        if (petition.objected()) {
            marks(petition, person, why, shown);
            return false;
        }
        petition.reopen();
        var content = archive.keep(petition, PetitionContent.Kind.OBJECTION, why.text(), shown);
        timeline.add(petition, Kind.OBJECTED, Actor.CITIZEN, person.id(), Map.of(), content, shown);
        return true;
    }

    private void marks(Petition petition, Person person, ClearedText why, List<Attachment> shown) {
        if (petition.isForQuestioning() || petition.status().isOpen())
            throw new NotNow(petition.status());
        petition.marked();
        var content = archive.keep(petition, PetitionContent.Kind.OBJECTION, why.text(), shown);
        timeline.add(
                petition,
                Kind.MARKED,
                Actor.CITIZEN,
                person.id(),
                Map.of("reason", "second-objection"),
                content,
                shown);
    }

    private Petition own(Person person, long id) {
        var petition = petitions.locked(id);
        if (!petition.person().equals(Optional.of(person.id())))
            throw new IllegalArgumentException("not theirs");
        return petition;
    }
}
