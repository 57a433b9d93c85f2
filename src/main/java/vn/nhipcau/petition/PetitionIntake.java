package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.chat.ClearedText;
import vn.nhipcau.council.SubjectArea;
import vn.nhipcau.council.Unit;
import vn.nhipcau.duty.TimeLimits;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.record.Serials;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.Spelling;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How petitions come in. Every verb joins the caller's transaction, writes what happened into the
 * timeline and publishes it.
 */
@Component
// Whoever comes too late is told so, in the same transaction: these are thrown before anything
// changed.
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotNow.class)
@NamedInterface("intake")
public class PetitionIntake {
    private final Petitions all;
    private final StoredPetitions petitions;
    private final PetitionArchive archive;
    private final PetitionTimeline timeline;
    private final Serials serials;
    private final Forwarder forwarder;
    private final Routing routing;
    private final WorkingDays workingDays;
    private final TimeLimits limits;
    private final PetitionSettings settings;
    private final Clock clock;
    private final InstantSource realTime = InstantSource.system();

    PetitionIntake(
            Petitions all,
            StoredPetitions petitions,
            PetitionArchive archive,
            PetitionTimeline timeline,
            Serials serials,
            Forwarder forwarder,
            Routing routing,
            WorkingDays workingDays,
            TimeLimits limits,
            PetitionSettings settings,
            Clock clock) {
        this.all = all;
        this.petitions = petitions;
        this.archive = archive;
        this.timeline = timeline;
        this.serials = serials;
        this.forwarder = forwarder;
        this.routing = routing;
        this.workingDays = workingDays;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    /** One of these petitions that says the very same; empty if none does. */
    public Optional<Petition> same(List<Petition> open, String text) {
        String said = Spelling.fold(text);
        return open.stream()
                .filter(
                        petition ->
                                all.text(petition).map(Spelling::fold).equals(Optional.of(said)))
                .findFirst();
    }

    /** Receives a petition and brings it to the unit that must answer, or to triage. */
    public Petition file(Person person, Filing filing) {
        var today = day(clock.instant());
        long filedToday =
                petitions.countByPersonAndReceivedAtGreaterThanEqual(
                        person.id(), today.atStartOfDay(clock.getZone()).toInstant());
        var petition = received(person.id(), Petition.Source.CHAT, filing);
        boolean overLimit = filedToday >= settings.dailyLimit();
        var way = forwarder.forward(petition, filing.insisted(), overLimit);
        numbered(petition, petition.receivedAt());
        var facts = Map.of("area", petition.area(), "ward", petition.ward().orElse(""));
        var content = keep(petition, filing);
        timeline.add(petition, Kind.RECEIVED, Actor.CITIZEN, person.id(), facts, content);
        forwarder.tell(petition, way);
        return petition;
    }

    /**
     * Receives a petition that somebody brought on paper, by phone or in person, and that a
     * colleague enters for them; goes the same way as any other. Whoever enters it says that the
     * person agrees.
     */
    public Petition enter(Acting by, Petition.Source source, Filing filing) {
        var petition = received(null, source, filing);
        var way = forwarder.forward(petition, filing.insisted(), false);
        numbered(petition, petition.receivedAt());
        var facts =
                Map.of(
                        "area",
                        petition.area(),
                        "ward",
                        petition.ward().orElse(""),
                        "source",
                        source.name(),
                        "consent",
                        "confirmed");
        timeline.add(petition, Kind.RECEIVED, by, facts, keep(petition, filing));
        forwarder.tell(petition, way);
        return petition;
    }

    /**
     * Who gets what is filed like this just now.
     *
     * @param area code of the subject area
     * @param ward id of the ward; null if that is not known
     * @return empty if the secretariat sorts it first: nobody answers for it there, or nobody of
     *     theirs can be reached
     */
    public Optional<Unit> destination(String area, @Nullable String ward, boolean insisted) {
        return forwarder.destination(area, ward, insisted);
    }

    private Petition received(@Nullable Long person, Petition.Source source, Filing filing) {
        Instant now = clock.instant();
        var level = forwarder.level(filing.area(), filing.ward());
        return new Petition(
                person,
                source,
                filing.ward(),
                filing.area(),
                filing.place(),
                now,
                realTime.instant(),
                workingDays.due(now, limits.replyDays(filing.area(), level, false)));
    }

    // Once all is known that is to be known before: others who file wait from here to the commit.
    // Written at once: rows of other rooms refer to it.
    private void numbered(Petition petition, Instant now) {
        int year = day(now).getYear();
        petition.numbered(PetitionCode.of(year, serials.next(PetitionCode.SERIES, year)));
        petitions.saveAndFlush(petition);
        archive.begin(petition);
        timeline.begin(petition);
    }

    private PetitionContent keep(Petition petition, Filing filing) {
        archive.keep(petition, filing.contact());
        return archive.keep(petition, PetitionContent.Kind.PETITION, filing.text(), filing.files());
    }

    /**
     * Keeps the slip that was printed for somebody: it quotes them, and is erased with the rest.
     */
    public void keepSlip(Petition petition, Attachment slip) {
        archive.keep(petition, PetitionContent.Kind.SLIP, "", List.of(slip));
    }

    /**
     * Makes a petition of its own of a second matter that somebody wrote in one message; both stay
     * with the secretariat, linked.
     */
    public Petition split(Petition whole, Acting by, ClearedText secondMatter) {
        var first = all.locked(whole.id());
        var now = clock.instant();
        var second =
                new Petition(
                        first.person().orElse(null),
                        first.source(),
                        first.ward().orElse(null),
                        routing.read(secondMatter.text())
                                .area()
                                .map(SubjectArea::code)
                                .orElseGet(first::area),
                        first.place().orElse(null),
                        first.receivedAt(),
                        now,
                        first.due());
        second.splitFrom(first);
        second.triaged(TriageReason.SPLIT);
        numbered(second, now);
        var content =
                archive.keep(second, PetitionContent.Kind.PETITION, secondMatter.text(), List.of());
        timeline.add(first, Kind.SPLIT, by, Map.of("second", second.code()), null);
        timeline.add(second, Kind.RECEIVED, by, Map.of("first", first.code()), content);
        timeline.add(second, Kind.TRIAGED, by, Map.of("reason", TriageReason.SPLIT.name()), null);
        return second;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
