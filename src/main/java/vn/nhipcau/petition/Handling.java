package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.PetitionContent.Kind;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.NotNow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What units and the secretariat do with a petition before they answer it. Every verb joins the
 * caller's transaction and locks the petition.
 */
@Component
// Whoever comes too late is told so, in the same transaction: these are thrown before anything
// changed.
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotNow.class)
public class Handling {
    private final Petitions petitions;
    private final PetitionArchive archive;
    private final PetitionTimeline timeline;
    private final Units units;
    private final Clock clock;

    Handling(
            Petitions petitions,
            PetitionArchive archive,
            PetitionTimeline timeline,
            Units units,
            Clock clock) {
        this.petitions = petitions;
        this.archive = archive;
        this.timeline = timeline;
        this.units = units;
        this.clock = clock;
    }

    /**
     * An officer takes it.
     *
     * @return the id of who has it now: another's if they were faster
     * @throws NotNow if it is over, or with another unit
     */
    public long accept(long id, Acting by) {
        var petition = held(id, by);
        if (petition.takenBy().isPresent()) return petition.takenBy().get();
        petition.takenBy(by.person());
        timeline.add(petition, PetitionEvent.Kind.ACCEPTED, by, Map.of("unit", by.unit()), null);
        return by.person();
    }

    /**
     * The person is asked for more; the time until they answer is theirs, not the unit's.
     *
     * @throws NotNow if it is over, or with another unit
     */
    public void ask(long id, Acting by, String question) {
        var petition = held(id, by);
        if (petition.status() != PetitionStatus.NEEDS_INFO) petition.awaitInfo();
        var content = archive.keep(petition, Kind.QUESTION, question, List.of());
        timeline.add(
                petition, PetitionEvent.Kind.INFO_ASKED, by, Map.of("unit", by.unit()), content);
    }

    /** Colleagues note something for themselves. */
    public void note(long id, Acting by, String words) {
        var petition = held(id, by);
        var content = archive.keep(petition, Kind.NOTE, words, List.of());
        timeline.add(petition, PetitionEvent.Kind.NOTED, by, Map.of("unit", by.unit()), content);
    }

    /**
     * Files of the person could not be shown in the chat of whoever has it; tells whether that is
     * new, so that it is told once however often the card is put up again.
     */
    public boolean filesNotShown(long id, List<Long> files) {
        var petition = petitions.locked(id);
        var before = petition.unseenFiles();
        petition.notSeen(files);
        if (petition.unseenFiles().equals(before)) return false;
        var facts =
                Map.of(
                        "unit",
                        holder(petition),
                        "files",
                        files.stream().map(String::valueOf).collect(Collectors.joining(",")));
        timeline.add(
                petition, PetitionEvent.Kind.FILES_NOT_SHOWN, Actor.SERVICE, null, facts, null);
        return true;
    }

    /** Another unit is asked to contribute; the answer stays with the one that has it. */
    public void askSupport(long id, Acting by, String from, String words) {
        var petition = held(id, by);
        var content = archive.keep(petition, Kind.NOTE, words, List.of());
        timeline.add(
                petition,
                PetitionEvent.Kind.SUPPORT_ASKED,
                by,
                Map.of("unit", by.unit(), "of", from),
                content);
    }

    /** A unit that was asked contributes. */
    public void support(long id, Acting by, String words, List<Attachment> files) {
        var petition = petitions.locked(id);
        var content = archive.keep(petition, Kind.OPINION, words, files);
        timeline.add(
                petition,
                PetitionEvent.Kind.SUPPORT_GIVEN,
                by.as(),
                by.person(),
                Map.of("unit", by.unit()),
                content,
                files);
    }

    /**
     * It looks like a complaint or a denunciation: the contents are erased everywhere, the person
     * is guided to the lawful place, the code and a count stay.
     */
    public void redirect(long id, Acting by) {
        var petition = held(id, by);
        petition.redirected();
        archive.erase(petition);
        timeline.add(petition, PetitionEvent.Kind.REDIRECTED, by, Map.of("unit", by.unit()), null);
    }

    /** The secretariat does not accept it, for one of the reasons that the council has settled. */
    public void decline(long id, Acting by, String reason) {
        var petition = held(id, by);
        petition.notAccepted(clock.instant());
        timeline.add(petition, PetitionEvent.Kind.NOT_ACCEPTED, by, Map.of("reason", reason), null);
    }

    /** The secretariat knows better which ward or subject area it is about. */
    public void reclassify(long id, Acting by, @Nullable String ward, String area) {
        var petition = held(id, by);
        petition.reclassify(ward, area);
        timeline.add(
                petition,
                PetitionEvent.Kind.DETAILS_CHANGED,
                by,
                Map.of("ward", ward == null ? "" : ward, "area", area),
                null);
    }

    /**
     * The secretariat urges the unit that has it.
     *
     * @return false if it did so today already
     * @throws NotNow if it is over, or with the secretariat itself
     */
    public boolean urge(long id, Acting by) {
        var petition = petitions.locked(id);
        if (!petition.status().isOpen() || petition.triage().isPresent())
            throw new NotNow(petition.status());
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        boolean already =
                timeline.of(petition).stream()
                        .filter(event -> event.kind() == PetitionEvent.Kind.URGED_BY)
                        .filter(event -> event.actor() == Actor.SECRETARIAT)
                        .anyMatch(
                                event ->
                                        LocalDate.ofInstant(event.at(), clock.getZone())
                                                .equals(today));
        if (already) return false;
        timeline.add(
                petition,
                PetitionEvent.Kind.URGED_BY,
                by,
                Map.of("duty", petition.owed().name()),
                null);
        return true;
    }

    /** The person was told the answer by other means than the chat. */
    public void toldOtherwise(long id, Acting by) {
        timeline.add(petitions.locked(id), PetitionEvent.Kind.TOLD_OTHERWISE, by);
    }

    /** The id of the unit that has it now: the secretariat while it is in triage. */
    public String holder(Petition petition) {
        return petition.triage().isPresent()
                ? units.secretariat().id()
                : petition.unit().orElseGet(() -> units.secretariat().id());
    }

    /** The petition, locked, if the unit that this officer acts for has it and it is not over. */
    Petition held(long id, Acting by) {
        var petition = petitions.locked(id);
        boolean theirs = holder(petition).equals(by.unit());
        if (!theirs || !petition.status().isOpen()) throw new NotNow(petition.status());
        return petition;
    }

    /** What was asked of the person last, while they have not answered. */
    public Optional<String> openQuestion(Petition petition) {
        if (petition.status() != PetitionStatus.NEEDS_INFO) return Optional.empty();
        return archive.last(petition, Kind.QUESTION).flatMap(PetitionContent::text);
    }
}
