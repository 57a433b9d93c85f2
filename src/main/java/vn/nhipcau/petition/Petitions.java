package vn.nhipcau.petition;

import org.springframework.data.domain.Limit;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.OncePerTransaction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All petitions, to be found and locked. Every verb joins the caller's transaction, locks its
 * petition, writes what happened into the timeline and publishes it; what is to be said of it is
 * written by who listens, in the same transaction.
 */
@Component
// Whoever comes too late is told so, in the same transaction: these are thrown before anything
// changed.
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotNow.class)
@NamedInterface("cases")
public class Petitions {
    private final OncePerTransaction<Long, Petition> locked = new OncePerTransaction<>();
    private final StoredPetitions petitions;
    private final PetitionArchive archive;
    private final PetitionTimeline timeline;

    Petitions(StoredPetitions petitions, PetitionArchive archive, PetitionTimeline timeline) {
        this.petitions = petitions;
        this.archive = archive;
        this.timeline = timeline;
    }

    /**
     * Takes a petition of this person back.
     *
     * @throws NotNow if an answer is there already, or it was taken back before
     */
    public void withdraw(Person person, Petition petition) {
        var own = own(petition, person);
        own.withdrawn();
        timeline.add(own, Kind.WITHDRAWN, Actor.CITIZEN, person.id());
    }

    /** Erases everything that this person wrote; what is still open is taken back first. */
    void erase(Person person) {
        for (Petition petition : petitions.findByPersonOrderById(person.id())) {
            if (petition.status().isOpen()) withdraw(person, petition);
            archive.erase(petition);
            timeline.forgetActors(petition);
            // While it is still known whose it was: what stands in their own chat is theirs.
            timeline.add(petition, Kind.ERASED, Actor.CITIZEN, null);
            petition.erased();
        }
    }

    // Two taps on two copies of a card wait here for each other; the second sees what the first
    // did.
    Petition own(Petition petition, Person person) {
        var found = locked(petition.id());
        if (!found.person().equals(Optional.of(person.id())))
            throw new IllegalArgumentException("not theirs");
        return found;
    }

    /**
     * The petition with this id, locked for whoever is about to change it: of two who do something
     * at once, the second sees what the first did.
     */
    public Petition locked(long id) {
        return locked.get(id, () -> petitions.findLockedById(id).orElseThrow());
    }

    /**
     * Locks these petitions in the order of their ids, so that two who do so never wait in a ring.
     */
    public List<Petition> lockAll(Collection<Long> ids) {
        return petitions.lockAll(ids);
    }

    /** The petition with this id of ours. */
    public Optional<Petition> find(long id) {
        return petitions.findById(id);
    }

    /** The petition of this person with this code; nobody finds another's. */
    public Optional<Petition> find(Person person, PetitionCode code) {
        return petitions
                .findByCode(code.value())
                .filter(found -> found.person().equals(Optional.of(person.id())));
    }

    /** The petition with this code, whosever it is: not for what citizens see. */
    public Optional<Petition> withCode(String code) {
        return petitions.findByCode(code);
    }

    /** The newest petitions of a person, newest first. */
    public List<Petition> of(Person person, int atMost) {
        return petitions.findByPersonOrderByIdDesc(person.id(), Limit.of(atMost));
    }

    /** Those of a person's newest petitions to which an answer is still owed, newest first. */
    public List<Petition> openOf(Person person, int atMost) {
        return of(person, 50).stream()
                .filter(petition -> petition.status().isOpen())
                .limit(atMost)
                .toList();
    }

    /** The petitions that wait for the secretariat, oldest first. */
    public List<Petition> inTriage() {
        return petitions.findByTriageIsNotNullOrderById();
    }

    /** The open petitions that a unit must answer, the most urgent first. */
    public List<Petition> openOf(String unit, int atMost) {
        return petitions.findByUnitAndStatusInOrderByDueAscIdAsc(
                unit, PetitionStatus.OPEN, Limit.of(atMost));
    }

    /** The contact that the person left, for the officer who took the case. */
    public Optional<Filing.Contact> contact(Petition petition) {
        return archive.contact(petition);
    }

    /** What happened to a petition, oldest first. */
    public List<PetitionEvent> timeline(Petition petition) {
        return timeline.of(petition);
    }

    /** What the person wrote when filing; empty once it is erased. */
    public Optional<String> text(Petition petition) {
        return archive.petition(petition);
    }

    /** What the person added later, oldest first. */
    public List<String> additions(Petition petition) {
        return archive.additions(petition);
    }

    /** The files that came from the person, in the order in which they came. */
    public List<Attachment> files(Petition petition) {
        return archive.ownFiles(petition);
    }
}
